package io.github.losstck.mutants;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A wrong implementation.
 *
 * @param name short, unique, for ever
 * @param seen where the mistake was seen: a library, or who is prone to it
 * @param functions which functions of the catalogue it is made in
 * @param diagnosis what the judge should say that it is; one that matches nothing where no diagnosis is due
 * @param reach which cases it is asked
 * @param behaviour makes it anew, without anything that it remembers
 */
record Mutant(
        String name,
        String seen,
        Predicate<String> functions,
        Pattern diagnosis,
        Reach reach,
        Supplier<Behaviour> behaviour) {

    private static final Pattern NONE = Pattern.compile("(?!)");

    /** Which cases a mutant is asked. */
    enum Reach {
        /** All but the long ones, where nothing new would be seen. */
        SHORT,
        /** The long ones alone. */
        LONG,
        /** Short and long ones. */
        ANY,
        /** Those of {@link #SHORT}; and a call that breaks is the mistake itself. */
        BREAKING
    }

    static Mutant of(String name, String seen, Predicate<String> functions, Behaviour behaviour) {
        return new Mutant(name, seen, functions, NONE, Reach.SHORT, () -> behaviour);
    }

    /** One that remembers something between calls. */
    static Mutant remembering(String name, String seen, Predicate<String> functions, Supplier<Behaviour> behaviour) {
        return new Mutant(name, seen, functions, NONE, Reach.SHORT, behaviour);
    }

    /** The same, diagnosed in words that hold this. */
    Mutant named(String words) {
        return matching(Pattern.quote(words));
    }

    /** The same, diagnosed in words that match this. */
    Mutant matching(String expression) {
        return new Mutant(name, seen, functions, Pattern.compile(expression), reach, behaviour);
    }

    /** The same, asked other cases. */
    Mutant reaching(Reach other) {
        return new Mutant(name, seen, functions, diagnosis, other, behaviour);
    }

    /** Whether a diagnosis is due at all. */
    boolean isNamed() {
        return diagnosis != NONE;
    }

    @Override
    public String toString() {
        return name;
    }
}
