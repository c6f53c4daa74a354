package io.github.losstck.core.record;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which record lines become JSON and back. */
final class RecordJson {

    private static final int DEEPEST = 64;

    /** Immutable; to learn the types of a record takes longer than to read a short one. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            // The shortest digits of each number on every JDK; the JDK's own have one more here and there before 19.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writerFor(RecordLine.class);

    private static final ObjectReader READER = MAPPER.readerFor(RecordLine.class);

    String write(RecordLine line) {
        return WRITER.writeValueAsString(line);
    }

    /** Read the UTF-8 of one line. */
    RecordLine read(byte[] text, int start, int length) {
        return READER.readValue(text, start, length);
    }

    /** What was wrong with a line: the column or the pointer, and why. */
    static String why(JacksonException e) {
        String pointer = e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
        String column = e.getLocation() == null || e.getLocation().getColumnNr() < 1
                ? ""
                : "column " + e.getLocation().getColumnNr() + ": ";
        return (pointer.isEmpty() ? column : "at " + pointer + ": ")
                + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    }
}
