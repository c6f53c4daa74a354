package io.github.losstck.cli;

import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.judge.Numbers;
import io.github.losstck.core.judge.Wording;
import java.util.ArrayList;
import java.util.List;

/** What a tensor should be, element by element. */
final class ExpectedText {

    private ExpectedText() {}

    /** A line about the tensor and one for each of its first elements. */
    static List<String> lines(String name, ExpectedTensor expected, int shown) {
        List<String> lines = new ArrayList<>();
        lines.add(name + ", " + expected.framework().dtype()
                + expected.framework().shape());
        int elements = expected.framework().elements();
        for (int i = 0; i < Math.min(shown, elements); i++) {
            lines.add("  [" + i + "] framework " + Numbers.text(expected.framework(), i) + ", exact "
                    + exact(expected, i) + ", budget " + Wording.number(expected.budgetAt(i)));
        }
        if (elements > shown) {
            lines.add("  ... " + elements + " elements in all");
        }
        return lines;
    }

    static String exact(ExpectedTensor expected, int position) {
        return expected.exact().isKnown(position) ? expected.exact().text(position) : "none (a convention)";
    }
}
