package io.github.losstck.core.deviations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.LossTckException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationReaderTest {

    static final String FULL = """
            {
              "schema": "losstck-deviations-v1",
              "entries": [
                {
                  "cases": [
                    "torch/l1_loss/*"
                  ],
                  "except": [
                    "torch/l1_loss/mean/f64/a"
                  ],
                  "route": "builtin:l1Loss",
                  "kind": "value",
                  "worstUlp": 14,
                  "reason": "The library halves.",
                  "link": "https://example.org/issues/1",
                  "when": {
                    "device": "cpu",
                    "library": ">=0.35,<0.36",
                    "os": "linux",
                    "targets": {
                      "pytorch": "2.7"
                    }
                  },
                  "mayPass": "Depends on the CPU."
                },
                {
                  "cases": [
                    "torch/ctc_loss/*"
                  ],
                  "kind": "unsupported",
                  "reason": "There is no CTC."
                }
              ]
            }
            """;

    static DeviationList read(String text) {
        return DeviationReader.read("known-deviations.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryProperty() {
        DeviationList list = read(FULL);
        assertThat(list.exists()).isTrue();
        Deviation entry = list.entries().get(0);
        assertThat(entry.place()).isEqualTo("known-deviations.json, at /entries/0");
        assertThat(entry.matches("torch/l1_loss/mean/f64/b")).isTrue();
        assertThat(entry.matches("torch/l1_loss/mean/f64/a")).isFalse();
        assertThat(entry.covers(14)).isTrue();
        assertThat(entry.covers(14.1)).isFalse();
        assertThat(entry.covers(Double.NaN)).isFalse();
        assertThat(entry.mayPass()).isEqualTo("Depends on the CPU.");
        assertThat(entry.when().targets()).hasToString("{pytorch=2.7}");
        assertThat(list.entries().get(1).route()).isEmpty();
        assertThat(list.entries().get(1).worstUlp()).isNaN();
        assertThat(list.entries().get(1).link()).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        assertThat(new DeviationWriter().text(read(FULL))).isEqualTo(FULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"losstck-deviations-v1\"        | \"v2\"      | , at /schema: the schema is the string \"v2\"; this version reads",
                "\"cases\"                        | \"case\"    | , at /entries/0/case: unknown property 'case'. Known are [cases, except,",
                "\"reason\": \"The library halves.\", | ''     | , at /entries/0: the property 'reason' is missing. Add it",
                "The library halves.              | ''          | , at /entries/0/reason: the text is empty. Say why in a sentence.",
                "\"link\": \"https://example.org/issues/1\", | '' | , at /entries/0: the property 'link' is missing",
                "https://example.org/issues/1     | TODO        | , at /entries/0/link: the string \"TODO\" is no link. Give the address",
                "builtin:l1Loss                   | l1Loss      | , at /entries/0/route: 'l1Loss' is no route. Write \"recipe\" or",
                "\"route\": \"builtin:l1Loss\",   | ''          | , at /entries/0: the property 'route' is missing",
                "builtin:l1Loss                   | builtin:    | , at /entries/0/route: 'builtin:' is no route. Write",
                "\"kind\": \"value\"              | \"kind\": \"wrong\" | , at /entries/0/kind: unknown failure kind 'wrong'; known are [value,",
                "\"kind\": \"value\"              | \"kind\": \"broken\" | , at /entries/0/worstUlp: a deviation of the kind 'broken' has no",
                "\"worstUlp\": 14,                | ''          | , at /entries/0: the property 'worstUlp' is missing",
                "\"worstUlp\": 14                 | \"worstUlp\": -1 | , at /entries/0/worstUlp: this is -1, not a distance",
                ">=0.35,<0.36                     | 0.35        | , at /entries/0/when/library: version range '0.35' is not of the form",
                "\"2.7\"                          | \"two\"     | , at /entries/0/when/targets/pytorch: version 'two' is not like 2.15",
                "\"cpu\"                          | \"\"        | , at /entries/0/when/device: the text is empty. Write cpu or cuda.",
                "Depends on the CPU.              | ''          | , at /entries/0/mayPass: the text is empty. Say why these cases may pass"
            })
    void refuses(String place, String change, String message) {
        String text = FULL.replace(place, change);
        assertThat(text).isNotEqualTo(FULL);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LossTckException.class)
                .hasMessageStartingWith("[losstck 2] known-deviations.json" + message);
    }

    @Test
    void knowsWhatNobodyHasReviewed() {
        assertThat(read(FULL).entries()).noneMatch(Deviation::isToReview);
        assertThat(read(FULL.replace("The library halves.", "To review: half"))
                        .entries()
                        .get(0)
                        .isToReview())
                .isTrue();
    }

    @Test
    void anEnvelopeMayBeNothing() {
        assertThat(read(FULL.replace("\"worstUlp\": 14", "\"worstUlp\": 0"))
                        .entries()
                        .get(0)
                        .worstUlp())
                .isZero();
    }

    @Test
    void anInfiniteEnvelopeIsAWord() {
        String infinite = FULL.replace("\"worstUlp\": 14", "\"worstUlp\": \"Infinity\"");
        assertThat(read(infinite).entries().get(0).covers(Double.POSITIVE_INFINITY))
                .isTrue();
        assertThat(new DeviationWriter().text(read(infinite))).isEqualTo(infinite);
    }
}
