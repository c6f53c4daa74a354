/** Rules over the whole source tree: what may depend on what, and how the code is kept. */
package io.github.losstck.architecture;
