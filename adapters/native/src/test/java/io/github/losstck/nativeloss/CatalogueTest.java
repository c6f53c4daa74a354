package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library and the published catalogue. */
class CatalogueTest {

    @Test
    void everyFunctionOfTheCatalogueIsHereAndNoOther() throws IOException {
        Set<String> catalogue = new HashSet<>();
        try (InputStream stream = CatalogueTest.class.getResourceAsStream("/losstck/v1/catalogue.json")) {
            for (JsonNode function : JsonMapper.shared().readTree(stream).required("functions")) {
                catalogue.add(function.required("name").stringValue());
            }
        }
        assertThat(catalogue).hasSizeGreaterThanOrEqualTo(15).isEqualTo(new NativeLosses().names());
    }
}
