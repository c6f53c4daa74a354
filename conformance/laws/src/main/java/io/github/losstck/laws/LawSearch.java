package io.github.losstck.laws;

import io.github.losstck.laws.sample.Choices;
import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.spi.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for samples on which a library violates a law. Equal seeds look at the same samples. */
public final class LawSearch {

    private final Library library;
    private final Optional<Library> reference;
    private final long seed;
    private final LossKinds kinds = new LossKinds();

    /**
     * A search.
     *
     * @param reference the suite's own losses, for the laws that compare with them
     */
    public LawSearch(Library library, Optional<Library> reference, long seed) {
        this.library = library;
        this.reference = reference;
        this.seed = seed;
    }

    /**
     * Try a law on a function until it was checked that often; where there is mostly nothing to check with, three times as many
     * samples are drawn and no more. A route that violates it is not judged again.
     */
    public LawResult run(Law law, String function, int tries) {
        Tally tally = new Tally(law, kinds.of(function));
        long limit = 3L * tries;
        for (long i = 0; i < limit && tally.held < tries; i++) {
            tally.add(draw(law, function, i));
            limit = tally.violations.isEmpty() ? limit : tries;
        }
        return new LawResult(tally.held, tally.notChecked, tally.reason, List.copyOf(tally.violations.values()));
    }

    /** Whether one of some tries violates a law; none is made simpler. */
    public boolean isViolated(Law law, String function, int tries) {
        LossKind kind = kinds.of(function);
        for (int i = 0; i < tries; i++) {
            if (law.check(asking(kind, ""), kind, draw(law, function, i)) instanceof Finding.Violated) {
                return true;
            }
        }
        return false;
    }

    private Draw draw(Law law, String function, long number) {
        long mixed = 31 * (31 * seed + law.name().hashCode()) + function.hashCode();
        return Draw.random(mixed * 1_000_003 + number);
    }

    /** What the tries come to, route by route. */
    private final class Tally {

        private final Law law;
        private final LossKind kind;
        private final Map<String, Counterexample> violations = new LinkedHashMap<>();
        private int held;
        private int notChecked;
        private String reason = "";

        Tally(Law law, LossKind kind) {
            this.law = law;
            this.kind = kind;
        }

        /** Check a new sample on the first route that is offered, and on the others. */
        void add(Draw draw) {
            Asking ask = asking(kind, "");
            Finding first = law.check(ask, kind, draw);
            Choices choices = draw.choices();
            boolean holds = add(first, ask.route(), choices);
            for (String route : ask.offered()) {
                if (!route.equals(ask.route()) && !violations.containsKey(route)) {
                    holds |= add(law.check(asking(kind, route), kind, Draw.replay(choices)), route, choices);
                }
            }
            held += holds ? 1 : 0;
        }

        /** Whether the answers of a route obeyed the law. */
        private boolean add(Finding finding, String route, Choices choices) {
            if (finding instanceof Finding.Violated violated) {
                violations.computeIfAbsent(route, r -> shrunk(law, kind, r, choices, violated.message()));
            } else if (finding instanceof Finding.NotChecked not) {
                notChecked++;
                reason = reason.isEmpty() ? not.reason() : reason;
            }
            return finding instanceof Finding.Holds && !violations.containsKey(route);
        }
    }

    private Asking asking(LossKind kind, String route) {
        return new Asking(library, reference, kind.function(), route.isEmpty() ? null : route);
    }

    private Counterexample shrunk(Law law, LossKind kind, String route, Choices choices, String message) {
        String[] seen = {message};
        Choices simplest = Shrinker.simplest(choices, candidate -> {
            Draw draw = Draw.replay(candidate);
            if (!(law.check(asking(kind, route), kind, draw) instanceof Finding.Violated violated)) {
                return Optional.empty();
            }
            seen[0] = violated.message();
            return Optional.of(draw.choices());
        });
        return replay(law, kind.function(), route, simplest, seen[0]);
    }

    /**
     * Check a law once more on the sample that some choices make. A library whose answers change from run to run may obey
     * this time: then it is told what was seen before.
     */
    private Counterexample replay(Law law, String function, String route, Choices choices, String seen) {
        Asking ask = asking(kinds.of(function), route);
        double[] magnitude = {1};
        Shape[] output = {Shape.of()};
        LossKind heard = kinds.of(function).heard((shape, bound) -> {
            output[0] = shape;
            magnitude[0] = Math.max(magnitude[0], bound);
        });
        Finding finding = law.check(ask, heard, Draw.replay(choices));
        String message = finding instanceof Finding.Violated violated ? violated.message() : seen;
        return new Counterexample(
                law.name(), function, ask.route(), choices, message, ask.asked(), output[0], magnitude[0]);
    }
}
