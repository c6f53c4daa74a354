package io.github.losstck.junit;

import io.github.losstck.core.LossTckException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How the laws are asked.
 *
 * @param tries how often a law is checked over all of its chosen functions, at least
 * @param seed what the samples are drawn with
 */
record LawSettings(int tries, long seed) {

    private static final int USUAL_TRIES = 1000;

    /** Whether the laws are asked for; how, {@link #read} says. */
    static boolean areAsked(ExtensionContext context) {
        return value(context, "laws").filter(laws -> !laws.equals("false")).isPresent();
    }

    /** As {@code losstck.laws} and {@code losstck.seed} say; empty if the laws are not asked for. */
    static Optional<LawSettings> read(ExtensionContext context) {
        String laws = value(context, "laws").orElse("false");
        long seed = number("seed", value(context, "seed").orElse("1"), "Write a whole number.", "-?[0-9]{1,18}");
        return switch (laws) {
            case "false" -> Optional.empty();
            case "true", "" -> Optional.of(new LawSettings(USUAL_TRIES, seed));
            default -> {
                String remedy = "Write true, or how often a law is to be checked, 1 to 999999999.";
                yield Optional.of(new LawSettings((int) number("laws", laws, remedy, "[1-9][0-9]{0,8}"), seed));
            }
        };
    }

    private static Optional<String> value(ExtensionContext context, String name) {
        return context.getConfigurationParameter("losstck." + name).map(String::strip);
    }

    private static long number(String name, String text, String remedy, String pattern) {
        if (!text.matches(pattern)) {
            throw LossTckException.badInput("the setting losstck." + name + " is '" + text + "'. " + remedy);
        }
        return Long.parseLong(text);
    }

    /** How often a law is checked for each of its functions. */
    int triesEach(int functions) {
        int least = (tries + 39) / 40;
        return Math.max(least, (tries + functions - 1) / functions);
    }
}
