package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.deviations.ActiveDeviations;
import io.github.losstck.core.deviations.Conditions.Facts;
import io.github.losstck.core.deviations.DeviationList;
import io.github.losstck.core.deviations.DeviationReader;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.LossCase.Level;
import io.github.losstck.core.fixture.Suspension;
import io.github.losstck.core.judge.Agreement;
import io.github.losstck.core.judge.FailureKind;
import io.github.losstck.core.judge.Verdict;
import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.Drift;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict, what the list says of the line, and the settings: what the gate makes of them. */
class AssessorTruthTableTest {

    /** A verdict: nothing for a pass, else the kind and, with an envelope, the distance in ULPs. */
    private static Verdict verdict(String text) {
        String[] words = text.split(" ", -1);
        if (words[0].equals("pass")) {
            return new Verdict.Pass(Agreement.FRAMEWORK, Map.of());
        }
        if (words[0].equals("unsupported")) {
            return new Verdict.Unsupported("no such loss");
        }
        double ulps = words.length > 1 ? Double.parseDouble(words[1]) : 0;
        Drift drift = new Drift("float64", 1, new Drift.Ulps(ulps, ulps, ulps), null, 1, 1, 2, 0, 0, 0, 0);
        Element worst = new Element("output", List.of(), "2.0", "1.0", "", ulps, Double.NaN, 0.5, 2);
        return new Verdict.Fail(FailureKind.of(words[0]), "wrong", "", Map.of("output", drift), List.of(worst));
    }

    /** A list with one entry about the line, or without, or no list at all. */
    private static DeviationList list(String text) {
        if (text.equals("no list")) {
            return DeviationList.absent("list.json");
        }
        String[] words = text.split(" ", -1);
        boolean distant = words.length > 1 && !words[1].equals("may");
        String entry = words[0].equals("none")
                ? ""
                : String.format(
                        Locale.ROOT,
                        "{\"cases\": [\"a\"], \"route\": \"builtin:a\", \"kind\": \"%s\", %s %s \"reason\": \"known\","
                                + " \"link\": \"https://example.org\"}",
                        words[0],
                        distant ? "\"worstUlp\": " + words[1] + "," : "",
                        text.endsWith("may pass") ? "\"mayPass\": \"the processor\"," : "");
        String json = "{\"schema\": \"losstck-deviations-v1\", \"entries\": [" + entry + "]}";
        return DeviationReader.read("list.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static LossCase lossCase(String level, boolean disputed) {
        return new LossCase(
                "a",
                null,
                null,
                List.of(),
                List.of(),
                Level.valueOf(level.toUpperCase(Locale.ROOT)),
                "",
                "",
                List.of(),
                List.of(),
                disputed ? Optional.of(new Suspension("1", "disputed", "https://example.org")) : Optional.empty());
    }

    private static Settings settings(String text) {
        Map<String, String> values = new HashMap<>();
        for (String word : text.split(" ", -1)) {
            switch (word) {
                case "write" -> values.put("losstck.mode", "write");
                case "accept" -> values.put("losstck.accept", "a");
                case "accept-other" -> values.put("losstck.accept", "b");
                case "strict" -> values.put("losstck.strict", "quirk");
                default -> {
                    // Nothing is set.
                }
            }
        }
        return SettingsReader.read(name -> Optional.ofNullable(values.get(name)), values.keySet(), Path.of(""));
    }

    @ParameterizedTest(name = "{0}; listed: {1}; {2}; {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // verdict | listed | level | settings | status | problem | accepted
                "pass        | no list          | must     | compare       | pass            | ''          | false",
                "pass        | none             | must     | compare       | pass            | ''          | false",
                "pass        | value 9          | must     | compare       | unexpected-pass | stale       | false",
                "pass        | value 9          | quirk    | compare       | unexpected-pass | ''          | false",
                "pass        | value 9          | quirk    | strict        | unexpected-pass | stale       | false",
                "pass        | value 9          | disputed | compare       | unexpected-pass | ''          | false",
                "pass        | value 9          | must     | write         | pass            | ''          | false",
                "pass        | value 9 may pass | must     | compare       | pass            | ''          | false",
                "pass        | unsupported      | must     | compare       | unexpected-pass | stale       | false",
                "value 4     | no list          | must     | compare       | fail            | new-failure | false",
                "value 4     | none             | must     | compare       | fail            | new-failure | false",
                "value 4     | none             | quirk    | compare       | fail            | ''          | false",
                "value 4     | none             | quirk    | strict        | fail            | new-failure | false",
                "value 4     | none             | disputed | compare       | fail            | ''          | false",
                "value 4     | none             | disputed | strict        | fail            | ''          | false",
                "value 4     | none             | must     | write         | fail            | new-failure | false",
                "value 4     | none             | must     | write accept  | expected-fail   | ''          | true",
                "value 4     | none             | must     | write accept-other | fail       | new-failure | false",
                "value 4     | none             | disputed | write accept  | fail            | ''          | false",
                "value 4     | value 4          | must     | compare       | expected-fail   | ''          | false",
                "value 4     | value 4          | must     | write accept  | expected-fail   | ''          | false",
                "value 4     | value 9 may pass | must     | compare       | expected-fail   | ''          | false",
                "value 4.1   | value 4          | must     | compare       | fail            | left-envelope | false",
                "value 4.1   | value 4          | quirk    | compare       | fail            | ''          | false",
                "value 4.1   | value 4          | must     | write accept  | expected-fail   | ''          | true",
                "value Infinity | value 9       | must     | compare       | fail            | left-envelope | false",
                "value Infinity | value \"Infinity\" | must | compare      | expected-fail   | ''          | false",
                "value 4     | gradient 9       | must     | compare       | fail            | changed-kind | false",
                "value 4     | unsupported      | must     | compare       | fail            | changed-kind | false",
                "shape       | shape            | must     | compare       | expected-fail   | ''          | false",
                "shape       | value 9          | must     | compare       | fail            | changed-kind | false",
                "broken      | none             | must     | compare       | broken          | broken      | false",
                "broken      | none             | quirk    | compare       | broken          | ''          | false",
                "broken      | broken           | must     | compare       | expected-fail   | ''          | false",
                "broken      | value 9          | must     | compare       | broken          | changed-kind | false",
                "unsupported | no list          | must     | compare       | unsupported     | ''          | false",
                "unsupported | no list          | must     | write         | unsupported     | unlisted-unsupported | false",
                "unsupported | none             | must     | compare       | unsupported     | unlisted-unsupported | false",
                "unsupported | none             | quirk    | compare       | unsupported     | ''          | false",
                "unsupported | none             | must     | write accept  | unsupported     | ''          | true",
                "unsupported | unsupported      | must     | compare       | unsupported     | ''          | false",
                "unsupported | value 9          | must     | compare       | unsupported     | changed-kind | false"
            })
    void makes(
            String verdict,
            String listed,
            String level,
            String settings,
            String status,
            String problem,
            boolean accepted) {
        boolean disputed = level.equals("disputed");
        ActiveDeviations active =
                new ActiveDeviations(list(listed), new Facts("1", "cpu", "Linux", Map.of()), List.of("a"));
        Assessment assessment = new Assessor(active, settings(settings))
                .assess(lossCase(disputed ? "must" : level, disputed), "builtin:a", verdict(verdict));
        assertThat(assessment.status().id()).isEqualTo(status);
        assertThat(assessment.problem()).isEqualTo(problem);
        assertThat(assessment.gates()).isEqualTo(!problem.isEmpty());
        assertThat(assessment.accepted()).isEqualTo(accepted);
    }
}
