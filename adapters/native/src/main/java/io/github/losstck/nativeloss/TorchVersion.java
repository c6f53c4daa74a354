package io.github.losstck.nativeloss;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minor release of PyTorch, whose choices are to be followed.
 *
 * @param major for example 2
 * @param minor for example 15
 */
public record TorchVersion(int major, int minor) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\..*)?");

    /** Later than all: the newest choices. */
    public static TorchVersion newest() {
        return new TorchVersion(Integer.MAX_VALUE, 0);
    }

    /**
     * Read {@code 2.7} or {@code 2.7.1}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static TorchVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("PyTorch version '" + text + "' is not of the form 2.7");
        }
        return new TorchVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether a change that came with the given release is in this one. */
    boolean has(int sinceMajor, int sinceMinor) {
        return major > sinceMajor || (major == sinceMajor && minor >= sinceMinor);
    }
}
