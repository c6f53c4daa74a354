package io.github.losstck.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** JSON, and what looks like it, that readers have stumbled over. */
final class HostileValues {

    private static final List<String> NUMBERS = List.of(
            "-0",
            "-0.0",
            "0",
            "1",
            "-1",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "1e-999999999",
            "0.1",
            "1.0",
            "NaN",
            "Infinity",
            "0x10",
            "01",
            "1.",
            ".5",
            "+1");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "NaN",
            "Infinity",
            "-Infinity",
            "nan",
            "-0",
            "1e9999",
            "1e99999",
            "9223372036854775808",
            "0x1p3",
            "../../../../etc/passwd",
            "/etc/passwd",
            "C:\\\\Windows",
            "a/../../b",
            "\\\\\\\\host\\\\share",
            "*",
            "torch/*",
            "*****************************b",
            "</script><script>",
            "\\u0000",
            "\\ud800",
            "\\udfff\\ud800",
            "\\u202e",
            ">=999999999.999999999",
            ">=2.1,<2.1",
            "2.1",
            "cuda:99999999999",
            "9999/9999",
            "1/0",
            "javascript:alert(1)",
            "-999999999-01-01T00:00:00Z",
            "mean",
            "float32",
            "int64",
            "bool",
            "builtin:",
            "recipe",
            "losstck-record-v1");

    private static final List<String> SHAPES = List.of(
            "[]",
            "[0]",
            "[-1]",
            "[2147483647]",
            "[65536,65536]",
            "[0,2147483647,2147483647]",
            "[46341,46341,46341]",
            "[1.5]",
            "[1e3]",
            "[\"1\"]",
            "[null]",
            "[[1]]",
            "[9223372036854775807]",
            "[true]");

    private static final List<String> NAMES = List.of(
            "",
            "data",
            "shape",
            "dtype",
            "type",
            "__proto__",
            "constructor",
            "@class",
            "$ref",
            "a/b~c",
            "\n",
            "\ud83d");

    /** A value that some reader has not expected; most are small, a few are large or deep. */
    String any(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> of(NUMBERS, random);
            case 3, 4, 5 -> "\"" + of(TEXTS, random) + "\"";
            case 6, 7 -> of(SHAPES, random);
            case 8 -> of(List.of("null", "true", "false", "{}", "[]", "{\"a\":{\"a\":1}}"), random);
            case 9 -> large(random);
            case 10 -> deep(random);
            default -> "\"" + "1234567890".repeat(1 + random.nextInt(5_000)) + "\"";
        };
    }

    String name(SplittableRandom random) {
        return of(NAMES, random);
    }

    private static String large(SplittableRandom random) {
        int n = 1 + random.nextInt(10_000);
        return switch (random.nextInt(4)) {
            case 0 -> "[" + "0,".repeat(n) + "0]";
            case 1 -> "[" + "{},".repeat(n) + "{}]";
            case 2 -> "7".repeat(n);
            default -> "[" + "1,".repeat(n) + "1]";
        };
    }

    private static String deep(SplittableRandom random) {
        int n = 1 + random.nextInt(3_000);
        return random.nextBoolean() ? "[".repeat(n) + "]".repeat(n) : "{\"a\":".repeat(n) + "1" + "}".repeat(n);
    }

    private static String of(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
