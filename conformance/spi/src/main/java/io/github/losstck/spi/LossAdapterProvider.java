package io.github.losstck.spi;

/**
 * Found by {@link java.util.ServiceLoader}. Making one and asking its id is cheap and loads nothing native; the library
 * starts in {@link #open}.
 */
public interface LossAdapterProvider {

    /** The id that users type, for example {@code djl}: lower-case letters, digits and hyphens. */
    String id();

    /** Whether it brings a native library, which cannot share a virtual machine with another's. */
    default boolean isNative() {
        return true;
    }

    /**
     * Start the library.
     *
     * @throws AdapterUnavailableException if it cannot start as asked; never falls back to another device silently
     */
    LossAdapter open(AdapterConfig config);
}
