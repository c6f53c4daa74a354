package io.github.losstck.cli;

import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.Expectation.ExpectedRejection;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.judge.Numbers;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.run.CallText;
import io.github.losstck.core.run.PythonReproducer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A case for a script. Numbers are texts, as in records. */
record CaseJson(
        String id,
        String function,
        String formula,
        String comment,
        String level,
        Map<String, String> flags,
        String source,
        Map<String, Object> options,
        Map<String, String> inputs,
        List<Map<String, Object>> expected,
        List<LossCase.Witness> mistakes,
        String python,
        List<CaseResult> lines) {

    static CaseJson of(LossCase lossCase, Map<String, String> notes, List<CaseResult> lines) {
        Map<String, String> flags = new LinkedHashMap<>();
        lossCase.flags().forEach(flag -> flags.put(flag, notes.getOrDefault(flag, "")));
        return new CaseJson(
                lossCase.id(),
                lossCase.function().name(),
                lossCase.function().formula(),
                lossCase.comment(),
                lossCase.level().name().toLowerCase(Locale.ROOT),
                flags,
                lossCase.source(),
                lossCase.call().options().asMap(),
                CallText.inputs(lossCase.call()),
                lossCase.expectations().stream().map(CaseJson::expected).toList(),
                lossCase.witnesses(),
                PythonReproducer.of(lossCase.function(), lossCase.call()),
                lines);
    }

    private static Map<String, Object> expected(Expectation expectation) {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("versions", expectation.versions().toString());
        if (expectation instanceof ExpectedRejection rejection) {
            expected.put("rejection", rejection.kind());
            expected.put("framework", rejection.framework());
        } else if (expectation instanceof ExpectedValue value) {
            expected.put("output", tensor(value.output()));
            Map<String, Object> gradients = new LinkedHashMap<>();
            value.gradients().forEach((name, gradient) -> gradients.put(name, tensor(gradient)));
            expected.put("gradients", gradients);
        }
        return expected;
    }

    private static Map<String, Object> tensor(ExpectedTensor tensor) {
        int elements = tensor.framework().elements();
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("dtype", tensor.framework().dtype().id());
        texts.put("shape", tensor.framework().shape().toString());
        texts.put(
                "framework",
                IntStream.range(0, elements)
                        .mapToObj(i -> Numbers.text(tensor.framework(), i))
                        .toList());
        texts.put(
                "exact",
                IntStream.range(0, elements).mapToObj(tensor.exact()::text).toList());
        texts.put("budget", tensor.budgets());
        return texts;
    }
}
