package io.github.losstck.nd4j;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;

/** A program for a JVM of its own: ends with 3 and the reason if the adapter cannot open. */
final class OpensTheAdapter {

    private OpensTheAdapter() {}

    public static void main(String[] args) {
        try {
            System.out.println(
                    new Nd4jAdapterProvider().open(AdapterConfig.defaults()).info());
        } catch (AdapterUnavailableException e) {
            System.out.println(e.getMessage());
            System.exit(3);
        }
    }
}
