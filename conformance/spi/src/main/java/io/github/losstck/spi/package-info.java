/**
 * What an adapter sees: tensors, calls, routes and outcomes. Depends on the JDK only.
 *
 * <p>An adapter never sees an expected value. It says which routes it has for a call ({@link io.github.losstck.spi.Offer}),
 * evaluates one of them, and the suite judges the answer.
 */
package io.github.losstck.spi;
