package io.github.losstck.nd4j;

import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;

/** Evaluates each call with fresh arrays and a fresh graph. */
final class Nd4jAdapter implements LossAdapter {

    private final AdapterInfo info;
    private final Nd4jRoutes routes = new Nd4jRoutes();

    Nd4jAdapter(AdapterInfo info) {
        this.info = info;
    }

    @Override
    public AdapterInfo info() {
        return info;
    }

    @Override
    public Offer offer(LossCall call) {
        return routes.offer(call);
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        return routes.find(call, route).loss().evaluate();
    }

    /**
     * ND4J refuses with its preconditions and, from native code, with a plain RuntimeException that quotes libnd4j. What is
     * not implemented is no refusal of arguments.
     */
    @Override
    public boolean isRefusal(RuntimeException exception) {
        if (exception instanceof RecipeMisfitException) {
            return true;
        }
        boolean ofNd4j = exception.getStackTrace().length > 0
                && exception.getStackTrace()[0].getClassName().startsWith("org.nd4j.");
        Class<?> type = exception.getClass();
        boolean refuses = type == RuntimeException.class
                || exception instanceof IllegalArgumentException
                || exception instanceof IllegalStateException;
        return ofNd4j && refuses;
    }

    @Override
    public String reproducer(LossCall call, Route route) {
        return Reproducer.of(call, routes.find(call, route), info);
    }

    @Override
    public void close() {
        // Arrays are freed by the garbage collector; the backend lives as long as the virtual machine.
    }
}
