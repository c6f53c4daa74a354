package io.github.losstck.reports;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of versions: numbers by value, words by letter, and a word before the release that it leads to. */
final class Versions implements Comparator<String> {

    private static final Pattern PART = Pattern.compile("\\d+|[A-Za-z]+");

    /** {@code 2.9} is before {@code 2.10}, and {@code 1.0-beta} before {@code 1.0}, which is {@code 1.0.0} and {@code 1.0+cpu}. */
    @Override
    public int compare(String a, String b) {
        List<String> left = parts(a);
        List<String> right = parts(b);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = comparePart(i < left.size() ? left.get(i) : "0", i < right.size() ? right.get(i) : "0");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<String> parts(String version) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(version.split("\\+", 2)[0]); // what follows is a build, no version
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private static int comparePart(String a, String b) {
        boolean number = Character.isDigit(a.charAt(0));
        boolean otherNumber = Character.isDigit(b.charAt(0));
        if (number != otherNumber) {
            return number ? 1 : -1;
        }
        return number ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareToIgnoreCase(b);
    }
}
