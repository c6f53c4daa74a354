package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import java.util.List;
import java.util.Optional;

/**
 * A relation that the answers of a library must obey for every valid call.
 *
 * @param name short, in lower case with hyphens
 * @param statement the law in one sentence
 * @param allowed what may part the two sides, in words
 * @param functions of the catalogue that the law is about
 * @param check draws what it needs and asks
 */
public record Law(String name, String statement, String allowed, List<String> functions, Check check) {

    /** Where both sides must have the same bits. */
    static final String NOTHING = "nothing";

    /** Where both are made of the same few operations. */
    static final String ROUNDING = "32 u m";

    public Law {
        functions = List.copyOf(functions);
    }

    /** Asks a library about what was drawn. */
    interface Check {
        /** How the answers violate the law; empty if they do not. */
        Optional<String> violation(Asking ask, LossKind kind, Draw draw);
    }

    /** Check once. An answer that is missing makes the law {@link Finding.NotChecked}. */
    Finding check(Asking ask, LossKind kind, Draw draw) {
        try {
            Optional<String> violation = check.violation(ask, kind, draw);
            return violation.isPresent() ? new Finding.Violated(violation.get()) : new Finding.Holds();
        } catch (UnansweredException e) {
            return new Finding.NotChecked(e.getMessage());
        }
    }

    /** Whether it compares with the suite's own losses. */
    public boolean needsReference() {
        return name.endsWith("-agree-with-native");
    }

    @Override
    public String toString() {
        return name;
    }
}
