package io.github.losstck.cli;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.judge.Ulps;
import io.github.losstck.core.judge.Wording;
import io.github.losstck.spi.DType;
import java.util.ArrayList;
import java.util.List;

/** Why a budget is what it is, worked back from the number by the rule {@code max(k u (cond + S), floor)}. */
final class BudgetText {

    /** The rule's factor; the focal losses have one more. */
    private static final int FACTOR = 4;

    /** Rounding is written to few digits in the fixtures. */
    private static final double HALF_AN_ULP = 0.51;

    private BudgetText() {}

    /** A sentence or two for the output and for each gradient, of the element whose budget is the largest in ULPs. */
    static List<String> lines(CatalogueFunction function, ExpectedValue value) {
        List<String> lines = new ArrayList<>();
        lines.add("An element passes within its budget of the framework's value or of the exact one. The budget is");
        lines.add(
                "max(k * u * (cond + S), floor): how far rounding alone can move a correct result (docs/budgets.md).");
        int factor = function.name().contains("focal") ? FACTOR + 1 : FACTOR;
        lines.addAll(tensor("output", value.output(), factor));
        value.gradients().forEach((name, gradient) -> lines.addAll(tensor("gradient of " + name, gradient, factor)));
        return lines;
    }

    private static List<String> tensor(String name, ExpectedTensor expected, int factor) {
        DType dtype = expected.framework().dtype();
        int loosest = -1;
        double most = -1;
        for (int i = 0; i < expected.framework().elements(); i++) {
            double reference = reference(expected, i);
            // At 0 a unit in the last place is a subnormal, which says nothing: any other element tells more.
            double share = reference == 0 ? 0 : expected.budgetAt(i) / Ulps.spacing(dtype, reference);
            if (share > most) {
                most = share;
                loosest = i;
            }
        }
        if (loosest < 0) {
            return List.of(name + ": no finite element, so nothing passes by distance.");
        }
        double budget = expected.budgetAt(loosest);
        String size = name + "[" + loosest + "]: " + Wording.number(budget)
                + (most == 0 ? ". " : " is " + Wording.ulps(most, dtype.id()) + ". ");
        return List.of(size + why(expected, loosest, budget, most, factor));
    }

    private static String why(ExpectedTensor expected, int position, double budget, double ulps, int factor) {
        if (budget == 0) {
            return "Nothing is rounded on the way: only this very number is right.";
        }
        if (ulps > 0 && ulps <= HALF_AN_ULP) {
            return "That is the floor, half a unit in the last place: the call is well-conditioned.";
        }
        DType dtype = expected.framework().dtype();
        double condition = budget / (factor * Math.scalb(1.0, -dtype.precision()));
        double magnitude = Math.abs(reference(expected, position));
        String sum = "With k = " + factor + " and u = 2^-" + dtype.precision() + " of " + dtype + ", cond + S is "
                + Wording.number(condition);
        if (magnitude == 0) {
            return sum
                    + " where the result is 0: terms of that size cancel, or it is the smallest normal number, the floor.";
        }
        double times = condition / magnitude;
        return sum + ", " + Wording.number(times) + " times the result: "
                + (times > 100
                        ? "large terms cancel, so the last digits are not to be had."
                        : "a few roundings, and nothing cancels badly.");
    }

    private static double reference(ExpectedTensor expected, int position) {
        return expected.exact().isKnown(position)
                ? expected.exact().nearest(position)
                : expected.framework().doubleAt(position);
    }
}
