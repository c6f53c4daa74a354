package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The suite brings no Jackson that could be taken for the application's. */
class JacksonIsItsOwnTest {

    @Test
    void applicationsJacksonIsThePinnedOne() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertEquals("2.17.3", mapper.version().toString());
        assertEquals("{\"a\":1}", mapper.writeValueAsString(Map.of("a", 1)));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("tools.jackson.databind.ObjectMapper"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("gg.jte.TemplateEngine"));
    }
}
