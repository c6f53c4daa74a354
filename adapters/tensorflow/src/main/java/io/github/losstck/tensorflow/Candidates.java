package io.github.losstck.tensorflow;

import io.github.losstck.recipes.Reduction;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the routes of one call, and why others are missing. */
final class Candidates {

    private final LossCall call;
    private final List<TensorFlowRoute> routes = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();

    Candidates(LossCall call) {
        this.call = call;
    }

    LossCall call() {
        return call;
    }

    void add(String name, String code, LossBuilder builder) {
        add(name, code, call, builder);
    }

    void add(String name, String code, LossCall asked, LossBuilder builder) {
        add(asked, new TensorFlowRoute(Route.builtin(name, code), asked, builder, Optional.empty()));
    }

    void add(String name, String code, LossCall asked, LossBuilder builder, SlopeSource slope) {
        add(asked, new TensorFlowRoute(Route.builtin(name, code), asked, builder, Optional.of(slope)));
    }

    /** Java may have no type for one of the tensors: losses take operands of TNumber, which TBool is not. */
    private void add(LossCall asked, TensorFlowRoute route) {
        if (asked.inputs().values().stream().map(Tensor::dtype).anyMatch(DType.BOOL::equals)) {
            none("the losses take numbers, and Java's TBool is no TNumber");
        } else {
            routes.add(route);
        }
    }

    /** Add the recipe, which may take any tensor. */
    void add(TensorFlowRoute recipe) {
        routes.add(recipe);
    }

    /** Note why one of the library's losses cannot be asked this. */
    void none(String reason) {
        reasons.add(reason);
    }

    /** What a call of PyTorch asks to become of the losses; where TensorFlow Java cannot, the reason is noted. */
    Optional<Reduction> reduction() {
        Optional<Reduction> reduction = Reduction.of(call);
        if (reduction.isEmpty()) {
            none("TensorFlow Java has no reduction '" + call.options().string("reduction") + "'");
        }
        return reduction;
    }

    Offer offer() {
        return routes.isEmpty()
                ? Offer.none(String.join("; ", reasons))
                : new Offer.Routes(routes.stream().map(TensorFlowRoute::route).toList());
    }

    /** The candidate of a route that was offered. */
    TensorFlowRoute find(Route route) {
        return routes.stream()
                .filter(candidate -> candidate.route().id().equals(route.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no route " + route.id() + " for this call of " + call.function()));
    }
}
