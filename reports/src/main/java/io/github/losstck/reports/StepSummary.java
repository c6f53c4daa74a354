package io.github.losstck.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The page that GitHub Actions shows of a step: what a run wrote for it is added, and nothing is called. */
final class StepSummary {

    /** Names the file of the step. */
    static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    private StepSummary() {}

    /**
     * Add to the step's page.
     *
     * @param file the value of {@link #VARIABLE}; null or empty outside of GitHub Actions, and then nothing happens
     */
    static void add(String markdown, String file) {
        if (file == null || file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(Path.of(file), markdown + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot add to the step's summary " + file + " (" + VARIABLE + ")", e);
        }
    }
}
