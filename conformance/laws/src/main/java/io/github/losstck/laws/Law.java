package io.github.losstck.laws;

import io.github.losstck.spi.LossAdapter;

/** A relation that the answers of a library must obey for every sample. Immutable. */
public interface Law {

    /** A short name in lower case with hyphens. */
    String name();

    /** The law in one sentence, for the report. */
    String statement();

    /** Ask the adapter and compare. An answer that the adapter cannot give makes the law {@link Finding.NotChecked}. */
    Finding check(LossAdapter adapter, Sample sample);
}
