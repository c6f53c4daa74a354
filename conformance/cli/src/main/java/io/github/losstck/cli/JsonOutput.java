package io.github.losstck.cli;

import java.io.PrintWriter;
import tools.jackson.databind.json.JsonMapper;

/** Answers for scripts: JSON, one value a line. */
final class JsonOutput {

    private final JsonMapper mapper = JsonMapper.builder().build();

    void print(PrintWriter out, Object value) {
        out.println(mapper.writeValueAsString(value));
        out.flush();
    }
}
