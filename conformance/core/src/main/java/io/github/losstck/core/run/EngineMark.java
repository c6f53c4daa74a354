package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.spi.AdapterInfo;

/**
 * Which native library is in this virtual machine. Two of them bring symbols of one name (libtorch twice, OpenMP, protobuf) and
 * crash, or worse, compute with each other's code; what is loaded cannot be unloaded. A system property, because two class
 * loaders may each have this class.
 */
final class EngineMark {

    private static final String LOADED = "io.github.losstck.engine";

    private EngineMark() {}

    /**
     * Before an adapter is opened in process.
     *
     * @throws LossTckException (2) if another's library is loaded
     */
    static void check(String id) {
        String loaded = System.getProperty(LOADED, id);
        if (!loaded.equals(id)) {
            throw LossTckException.badInput(
                    "the native library of the adapter '" + loaded + "' is loaded in this virtual"
                            + " machine, and '" + id
                            + "' brings another: two of them crash each other. Give each adapter a fork of"
                            + " its own (surefire: reuseForks=false, or an execution each), or set -Dlosstck.isolate=true.");
        }
    }

    /** After it: an adapter without a native library leaves no mark. */
    static void set(AdapterInfo info) {
        if (info.nativeVersion() != null && !info.nativeVersion().isEmpty()) {
            System.setProperty(LOADED, info.id());
        }
    }
}
