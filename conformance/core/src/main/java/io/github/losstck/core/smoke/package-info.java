/** Tells a broken adapter from a library that differs, by a dozen calls. */
package io.github.losstck.core.smoke;
