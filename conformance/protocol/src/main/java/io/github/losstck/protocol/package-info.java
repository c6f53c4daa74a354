/**
 * Adapters in processes of their own, in any language: JSON lines on standard input and output, as {@code docs/protocol.md}
 * explains. {@link io.github.losstck.protocol.ProcessAdapter} is the suite's side, {@link io.github.losstck.protocol.Serve}
 * the other side for any Java adapter.
 */
package io.github.losstck.protocol;
