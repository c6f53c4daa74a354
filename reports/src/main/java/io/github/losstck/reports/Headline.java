package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;

/** The one sentence that answers a reader in five seconds. */
final class Headline {

    private Headline() {}

    static String of(RunRecord record) {
        String sentence = of(new Subject(record.header()), Tally.of(Line.of(record)));
        return record.isComplete() ? sentence : "UNFINISHED RUN, so far only: " + sentence;
    }

    static String of(Subject subject, Tally tally) {
        if (tally.asked() == 0) {
            return subject.name() + " was asked nothing: no line of this record was judged.";
        }
        String targets = subject.targets();
        String verb = targets.contains(" and ") ? " do" : " does";
        return subject.name() + " answers " + tally.count(Mark.AS_FRAMEWORK) + " of " + tally.asked() + " calls as "
                + targets + verb + right(tally) + ". " + rest(tally);
    }

    private static String right(Tally tally) {
        int right = tally.count(Mark.RIGHT);
        return right == 0 ? "" : ", and " + right + " right where the framework is not";
    }

    private static String rest(Tally tally) {
        StringBuilder text = new StringBuilder();
        int forward = tally.count(Mark.FORWARD_ONLY);
        text.append(forward == 0 ? "" : plural(forward, "value is", "values are") + " right without gradients, ");
        text.append(plural(tally.count(Mark.KNOWN), "known deviation holds", "known deviations hold"));
        text.append(", ").append(plural(tally.count(Mark.UNSUPPORTED), "call is not offered", "calls are not offered"));
        append(text, tally.count(Mark.BROKEN), "broken call", "broken calls");
        append(text, tally.count(Mark.STALE), "stale listing", "stale listings");
        append(text, tally.count(Mark.QUIRK), "quirk differs", "quirks differ");
        append(text, tally.count(Mark.SUSPENDED), "suspended case differs", "suspended cases differ");
        append(text, tally.count(Mark.NOT_RUN), "line not run", "lines not run");
        text.append(", ").append(plural(tally.count(Mark.NEW_FAILURE), "new failure", "new failures"));
        return text.append('.').toString();
    }

    private static void append(StringBuilder text, int count, String one, String many) {
        if (count > 0) {
            text.append(", ").append(plural(count, one, many));
        }
    }

    static String plural(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
