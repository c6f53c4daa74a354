/** Calls that are valid for a loss function, drawn from a sequence of choices, so that each can be repeated and shrunk. */
package io.github.losstck.laws.sample;
