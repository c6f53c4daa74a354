package io.github.losstck.core.record;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which record lines become JSON and back. */
final class RecordJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ObjectReader reader = mapper.readerFor(RecordLine.class);

    String write(RecordLine line) {
        return mapper.writerFor(RecordLine.class).writeValueAsString(line);
    }

    /** Read the UTF-8 of one line. */
    RecordLine read(byte[] text, int start, int length) {
        return reader.readValue(text, start, length);
    }
}
