package io.github.losstck.nd4j;

import io.github.losstck.spi.LossCall;

/** Reads the options of a call, with the framework's default for one that is left out. */
final class CallOptions {

    private CallOptions() {}

    static double number(LossCall call, String name, double otherwise) {
        return call.options().has(name) ? call.options().number(name) : otherwise;
    }

    static long integer(LossCall call, String name, long otherwise) {
        return call.options().has(name) ? call.options().integer(name) : otherwise;
    }

    static String word(LossCall call, String name, String otherwise) {
        return call.options().has(name) ? call.options().string(name) : otherwise;
    }

    static boolean flag(LossCall call, String name, boolean otherwise) {
        return call.options().has(name) ? call.options().bool(name) : otherwise;
    }
}
