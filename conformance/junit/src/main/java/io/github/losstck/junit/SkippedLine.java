package io.github.losstck.junit;

import org.opentest4j.TestAbortedException;

/** A line that is known, not offered or not asked: JUnit shows it as skipped with its reason. */
final class SkippedLine extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    SkippedLine(String reason) {
        super(reason);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
