/** The conformance suite without a user interface. */
package io.github.losstck.core;
