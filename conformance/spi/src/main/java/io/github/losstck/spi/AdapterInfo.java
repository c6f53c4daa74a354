package io.github.losstck.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who answers: printed in every summary and kept in every record.
 *
 * @param id the adapter's id
 * @param library the library's name, for example {@code DJL}
 * @param version its version as it runs, not as it was asked for
 * @param nativeVersion name and version of its native engine, for example {@code libtorch 2.7.1}; empty if it has none
 * @param device what it computes on, for example {@code cpu} or {@code cuda:0 (NVIDIA H200)}
 * @param homepage where its maintainers are found
 * @param mirrors framework ({@code pytorch}, {@code tensorflow}, {@code keras}) to the minor version that it mirrors; a
 *     framework that is not a key is out of scope, and an empty version means the newest that the corpus knows
 * @param details anything else that explains a number: thread count, vector width, driver version
 */
public record AdapterInfo(
        String id,
        String library,
        String version,
        String nativeVersion,
        String device,
        String homepage,
        Map<String, String> mirrors,
        Map<String, String> details) {

    public AdapterInfo {
        mirrors = Collections.unmodifiableMap(new LinkedHashMap<>(mirrors));
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
