package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keras's circle loss of embeddings [N, D] with a label each, against one another or against references [M, D] with labels of
 * their own: the softplus of the log-sum-exp of -γ (m + d)(m - d) over the references of the same label plus that of γ max(1 + m
 * - d, 0)(1 - m - d) over the others, with the distance d = max(1 - x·r, 0). An embedding without a reference of either kind
 * loses 0. With remove_diagonal the reference at an embedding's own position is not of the same label. Constants are those of
 * the dtype of y_pred.
 *
 * @see <a href="https://keras.io/api/losses/">Keras's losses</a>
 */
final class KerasCircle implements LossFunction {

    @Override
    public String name() {
        return "keras.losses.circle";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor embeddings = call.input("y_pred");
        Promotion.requireFloating("y_pred", embeddings);
        Tensor references = call.optionalInput("ref_embeddings").orElse(embeddings);
        Tensor labels = call.input("y_true");
        Tensor referenceLabels = call.optionalInput("ref_labels").orElse(labels);
        requireShapes(embeddings.shape(), references.shape(), labels, referenceLabels);
        CirclePairs pairs = new CirclePairs(
                embeddings,
                references,
                terms(call, embeddings.dtype()),
                (i, j) -> isSame(labels, i, referenceLabels, j),
                OptionReader.flag(call, "remove_diagonal", true));
        double[] losses = pairs.losses(Reduction.NONE.upstream(call.cotangent(), 1));
        boolean own = call.optionalInput("ref_embeddings").isEmpty();
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            double[] gradient =
                    switch (name) {
                        case "y_pred" -> pairs.byEmbedding(own);
                        case "ref_embeddings" -> pairs.byReference();
                        default ->
                            throw new LossArgumentException(
                                    call.function() + " is not differentiable with respect to " + name);
                    };
            gradients.put(
                    name,
                    Tensor.rounded(call.input(name).dtype(), call.input(name).shape(), gradient));
        }
        Shape rows = Shape.of(embeddings.shape().extent(0));
        return new Outcome.Computed(Tensor.rounded(embeddings.dtype(), rows, losses), gradients);
    }

    /** Labels of a floating dtype only need to differ, as others do. */
    private static boolean isSame(Tensor labels, int i, Tensor referenceLabels, int j) {
        if (labels.dtype().isFloating() || referenceLabels.dtype().isFloating()) {
            return labels.doubleAt(i) == referenceLabels.doubleAt(j);
        }
        return labels.longAt(i) == referenceLabels.longAt(j);
    }

    private static CircleTerms terms(LossCall call, DType dtype) {
        double margin = OptionReader.number(call, "margin", 0.4);
        return new CircleTerms(
                Promotion.constant(OptionReader.number(call, "gamma", 80), dtype),
                Promotion.constant(margin, dtype),
                Promotion.constant(1 + margin, dtype),
                Promotion.constant(1 - margin, dtype));
    }

    private static void requireShapes(Shape embeddings, Shape references, Tensor labels, Tensor referenceLabels) {
        if (embeddings.rank() != 2 || references.rank() != 2 || embeddings.extent(1) != references.extent(1)) {
            throw new LossArgumentException("y_pred and ref_embeddings must be of shapes [N, D] and [M, D], got "
                    + embeddings + " and " + references);
        }
        if (labels.elements() != embeddings.extent(0) || referenceLabels.elements() != references.extent(0)) {
            throw new LossArgumentException("every embedding must have one label, got " + labels.shape() + " and "
                    + referenceLabels.shape() + " for " + embeddings + " and " + references);
        }
    }
}
