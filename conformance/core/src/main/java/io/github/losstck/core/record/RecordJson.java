package io.github.losstck.core.record;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which record lines become JSON and back. */
final class RecordJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(RecordLine line) {
        return mapper.writerFor(RecordLine.class).writeValueAsString(line);
    }

    RecordLine read(String line) {
        return mapper.readValue(line, RecordLine.class);
    }
}
