package io.github.losstck.reports;

import io.github.losstck.core.record.RunHeader;
import io.github.losstck.spi.AdapterInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Who was asked, and against what, in words. */
record Subject(RunHeader header) {

    private static final Map<String, String> FRAMEWORKS =
            Map.of("pytorch", "PyTorch", "tensorflow", "TensorFlow", "keras", "Keras", "torchvision", "torchvision");

    /** {@code DJL 0.35.1 on libtorch 2.7.1 (cpu)}, and of a part of a run {@code , shard 3/8}. */
    String name() {
        AdapterInfo adapter = header.adapter();
        String engine = Line.text(adapter.nativeVersion());
        return library() + (engine.isEmpty() ? "" : " on " + engine) + " (" + Line.text(adapter.device()) + ")"
                + (header.shard() == null ? "" : ", shard " + header.shard());
    }

    String library() {
        return (header.adapter().library() + " " + Line.text(header.adapter().version())).strip();
    }

    /** {@code PyTorch 2.7 and Keras 3.5}, of the frameworks that the adapter mirrors. */
    String targets() {
        Map<String, String> mirrored = new LinkedHashMap<>(targetMap());
        mirrored.keySet().retainAll(header.adapter().mirrors().keySet());
        Map<String, String> shown = mirrored.isEmpty() ? targetMap() : mirrored;
        String words = shown.entrySet().stream()
                .map(target -> framework(target.getKey()) + " " + target.getValue())
                .collect(Collectors.joining(", "));
        int last = words.lastIndexOf(", ");
        return last < 0 ? words : words.substring(0, last) + " and " + words.substring(last + 2);
    }

    private Map<String, String> targetMap() {
        return header.targets() == null ? Map.of() : header.targets();
    }

    /** The framework's name as it writes it itself. */
    static String framework(String id) {
        return FRAMEWORKS.getOrDefault(id, id);
    }

    /** {@code 1.0.0, 860 cases, sealed, sha256 3f2a…}. */
    String corpus() {
        RunHeader.Corpus corpus = header.corpus();
        return corpus.version() + ", " + corpus.cases() + " cases, "
                + (corpus.sealed() ? "sealed" : "UNSEALED (hashes and counts were not checked)");
    }
}
