package io.github.losstck.reports;

import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.Drift;
import java.util.Map;
import java.util.Optional;

/**
 * One of the two runs, at one case and route.
 *
 * @param state what the run says there
 * @param line the line that says so; empty where none does
 */
record Side(State state, Optional<Line> line) {

    /** What a run says of a case and route, as far as two runs can differ in it. */
    enum State {
        /** The run does not have the case. */
        ABSENT,
        NOT_ASKED,
        NOT_OFFERED,
        FAILS,
        PASSES
    }

    /** The run does not have the case. */
    static final Side ABSENT = new Side(State.ABSENT, Optional.empty());

    /** The run has the case by other routes. */
    static final Side NO_SUCH_ROUTE = new Side(State.NOT_OFFERED, Optional.empty());

    /** The run left the case's whole function out. */
    static final Side OUT_OF_SCOPE = new Side(State.NOT_ASKED, Optional.empty());

    static Side of(Line line) {
        return new Side(state(line), Optional.of(line));
    }

    private static State state(Line line) {
        return switch (line.result().status()) {
            case PASS, UNEXPECTED_PASS -> State.PASSES;
            case FAIL, EXPECTED_FAIL, BROKEN -> State.FAILS;
            case UNSUPPORTED -> State.NOT_OFFERED;
            case OUT_OF_SCOPE, NOT_IN_VERSION, NOT_RUN -> State.NOT_ASKED;
        };
    }

    String route() {
        return line.map(Line::route).orElse("");
    }

    String kind() {
        return line.map(Line::kind).orElse("");
    }

    String agreement() {
        return line.map(Line::agreement).orElse("");
    }

    boolean isBitExact() {
        return agreement().equals("bit-exact");
    }

    Optional<Mark> mark() {
        return line.map(Line::mark);
    }

    Map<String, Drift> drift() {
        return line.map(Line::drift).orElse(Map.of());
    }

    Optional<Reach> reach(String tensor) {
        return Optional.ofNullable(drift().get(tensor)).map(drift -> Reach.of(drift, state == State.PASSES));
    }

    /** The largest distance of a tensor from the exact value, in ULPs; NaN where that is unknown. */
    double truth(String tensor) {
        Drift drift = drift().get(tensor);
        return drift == null || drift.exact() == null
                ? Double.NaN
                : drift.exact().max();
    }

    /** {@code 142 ULP (float32) of the truth, 35.7 on average}. */
    String truthInWords(String tensor) {
        Drift drift = drift().get(tensor);
        return drift == null || drift.exact() == null
                ? "the truth unknown"
                : Wording.ulps(drift.exact().max(), drift.dtype()) + " of the truth, "
                        + Wording.number(drift.exact().mean()) + " on average";
    }

    /** {@code as the framework}, {@code known deviation: value}, {@code not offered: DJL has no CTC}. */
    String words() {
        if (line.isEmpty()) {
            return switch (state) {
                case ABSENT -> "not in the run";
                case NOT_ASKED -> Mark.OUT_OF_SCOPE.word();
                default -> "no such route";
            };
        }
        return switch (state) {
            case PASSES ->
                line.get().mark() == Mark.AS_FRAMEWORK && !agreement().equals("framework")
                        ? agreement()
                        : line.get().mark().word();
            case FAILS -> failure(line.get());
            default -> because(line.get().mark().word(), line.get().reason());
        };
    }

    private static String failure(Line line) {
        // Of the older of two runs "new failure" would be read as news.
        String word = line.mark() == Mark.NEW_FAILURE ? "fails" : line.mark().word();
        String kind = line.kind().isEmpty() || line.kind().equals(word) ? word : word + ": " + line.kind();
        return line.drift().isEmpty() ? because(kind, line.reason()) : kind;
    }

    private static String because(String word, String reason) {
        String first = reason.lines().findFirst().orElse("").strip();
        return first.isEmpty() ? word : word + ": " + first;
    }
}
