/** The command {@code losstck}: one small class for each of its commands. */
package io.github.losstck.cli;
