package io.github.losstck.core.smoke;

import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case on the route that an adapter offered for it. */
record SmokeCall(LossCase lossCase, Expectation expectation, Route route) {

    LossCall call() {
        return lossCase.call();
    }

    String id() {
        return lossCase.id();
    }

    /** The call with another value of an option. */
    LossCall with(String option, Object value) {
        Map<String, Object> options = new LinkedHashMap<>(call().options().asMap());
        options.put(option, value);
        return new LossCall(call().function(), call().inputs(), Options.of(options), List.of(), null);
    }

    /** The call with an upstream gradient twice as large, which rounds nothing. */
    LossCall withDoubledCotangent() {
        Tensor once = call().cotangent();
        double[] twice = once.toDoubles();
        for (int i = 0; i < twice.length; i++) {
            twice[i] *= 2;
        }
        return new LossCall(
                call().function(),
                call().inputs(),
                call().options(),
                call().differentiate(),
                Tensor.rounded(once.dtype(), once.shape(), twice));
    }
}
