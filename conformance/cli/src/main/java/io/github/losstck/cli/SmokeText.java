package io.github.losstck.cli;

import io.github.losstck.core.smoke.Check;
import io.github.losstck.core.smoke.Check.Result;
import io.github.losstck.core.smoke.Smoke;
import io.github.losstck.spi.AdapterInfo;

/** What the checks of an adapter found, in words. */
final class SmokeText {

    private SmokeText() {}

    static String of(AdapterInfo info, Smoke smoke) {
        StringBuilder text = new StringBuilder();
        text.append(info.id()).append(": ").append(info.library()).append(' ').append(info.version());
        text.append(", ").append(info.device());
        if (!smoke.function().isEmpty()) {
            text.append(", by ")
                    .append(smoke.function())
                    .append(" [")
                    .append(smoke.route())
                    .append(']');
        }
        text.append("\n\n");
        smoke.checks().forEach(check -> add(text, check));
        return text.append('\n').append(verdict(smoke)).append('\n').toString();
    }

    private static void add(StringBuilder text, Check check) {
        String mark =
                switch (check.result()) {
                    case FINE -> "ok       ";
                    case BROKEN -> "BROKEN   ";
                    case DIFFERS -> "differs  ";
                    case NOT_TRIED -> "-        ";
                };
        text.append(mark).append(check.name());
        if (check.result() == Result.NOT_TRIED) {
            text.append(": not tried, ").append(check.what());
        }
        text.append('\n');
        if (check.result() == Result.BROKEN || check.result() == Result.DIFFERS) {
            line(text, "case  ", check.caseId());
            line(text, "found ", check.what());
            line(text, "do    ", check.remedy());
        }
    }

    private static void line(StringBuilder text, String label, String words) {
        if (!words.isEmpty()) {
            text.append("         ").append(label).append(words).append('\n');
        }
    }

    private static String verdict(Smoke smoke) {
        long broken = count(smoke, Result.BROKEN);
        long differs = count(smoke, Result.DIFFERS);
        if (broken > 0) {
            return "The adapter is broken: " + broken + " of " + smoke.checks().size()
                    + " checks. Mend these before a run: losstck run would blame the library for them.";
        }
        return differs == 0
                ? "The adapter behaves, and the library answers these calls as the framework does."
                : "The adapter behaves. The library differs in " + differs + (differs == 1 ? " check" : " checks")
                        + ": losstck run shows where, and by how much.";
    }

    private static long count(Smoke smoke, Result result) {
        return smoke.checks().stream().filter(check -> check.result() == result).count();
    }
}
