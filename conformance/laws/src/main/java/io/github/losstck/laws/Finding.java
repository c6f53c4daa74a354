package io.github.losstck.laws;

/** What came of checking a law once. */
public sealed interface Finding {

    /** The answers obey the law. */
    record Holds() implements Finding {}

    /** They do not, and how: the calls, what each gave, the difference and what was allowed. */
    record Violated(String message) implements Finding {}

    /** The library has no answer to one of the calls, or the law says nothing about it; and why. */
    record NotChecked(String reason) implements Finding {}
}
