package io.github.losstck.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.LossTckException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a line must have, and what may not be null in it: the reader says where it is. */
class RecordCheckTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    /** Put a value in the place of another in one line; nothing takes it away. */
    private Path changed(int line, String pointer, String value) throws IOException {
        Path file = SampleRecord.written(
                folder.resolve("record.jsonl"), SampleRecord.wrong(Status.FAIL, "value"), SampleRecord.right());
        List<String> lines = Files.readAllLines(file);
        int at = line < 0 ? lines.size() - 1 : line;
        JsonNode root = JSON.readTree(lines.get(at));
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), JSON.readTree(value));
        } else if (value == null) {
            assertThat(((ObjectNode) parent).remove(name)).as(pointer).isNotNull();
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }
        lines.set(at, JSON.writeValueAsString(root));
        return Files.write(file, lines);
    }

    private void refuses(int line, String pointer, String value, String words) throws IOException {
        Path file = changed(line, pointer, value);
        assertThatThrownBy(() -> RecordReader.read(file))
                .isInstanceOf(LossTckException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, /suite", "0, /startedAt", "0, /adapter", "0, /environment", "0, /corpus", "0, /corpus/version",
        "0, /corpus/sha256", "0, /targets", "0, /selection", "1, /case", "1, /function", "1, /status",
        "-1, /finishedAt", "-1, /counts", "-1, /gate"
    })
    void whatMustBeThere(int line, String pointer) throws IOException {
        refuses(line, pointer, null, pointer + " is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | /environment      | {\"a\": null}",
                "0  | /targets          | {\"a\": null}",
                "0  | /selection        | {\"a\": null}",
                "1  | /flags            | [null]",
                "1  | /drift            | {\"a\": null}",
                "1  | /detail/options   | {\"a\": null}",
                "1  | /detail/inputs    | {\"a\": null}",
                "1  | /detail/elements  | [null]",
                "-1 | /counts           | {\"pass\": null}"
            })
    void whatHasNoNull(int line, String pointer, String value) throws IOException {
        refuses(line, pointer, value, pointer + " has a null in it");
    }

    @Test
    void whatIsNoTime() throws IOException {
        refuses(0, "/startedAt", "\"yesterday\"", "/startedAt is no time such as");
        refuses(-1, "/finishedAt", "\"\"", "/finishedAt is no time such as");
    }

    @Test
    void whatIsEmpty() throws IOException {
        refuses(1, "/case", "\"\"", "/case is empty");
        refuses(1, "/function", "\"\"", "/function is empty");
    }

    @Test
    void problemsOfAGateHaveAKindAndAMessage() throws IOException {
        String gate = "{\"passed\": false, \"problems\": [{%s}]}";
        refuses(-1, "/gate", gate.formatted("\"message\": \"a\""), "/gate/problems/kind is missing");
        refuses(-1, "/gate", gate.formatted("\"kind\": \"a\""), "/gate/problems/message is missing");
    }

    @Test
    void elementsHaveATensorAndAPlace() throws IOException {
        String element = "[{\"index\": [0], \"actual\": \"1\", \"framework\": \"1\", \"exact\": \"1\","
                + " \"frameworkUlps\": 0, \"exactUlps\": 0, \"budget\": 0, \"share\": 0}]";
        refuses(1, "/detail/elements", element, "/detail/elements/tensor is missing");
        String index = element.replace("[0]", "[null]").replace("{\"index", "{\"tensor\": \"output\", \"index");
        refuses(1, "/detail/elements", index, "/detail/elements/index has a null in it");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, 1, is none of its own count",
        "9, 8, 1, is none of its own count",
        "1, 0, 1, counts no 1 to 9999 parts",
        "1, 10000, 1, counts no 1 to 9999 parts",
        "1, 8, -1, has a negative number of cases"
    })
    void aShardIsOneOfItsCount(int index, int count, int cases, String words) throws IOException {
        refuses(0, "/shard", shard(index, count, cases), "/shard " + words);
    }

    @Test
    void aShardAtTheBounds() throws IOException {
        assertThat(RecordReader.read(changed(0, "/shard", shard(1, 1, 0)))
                        .header()
                        .shard())
                .isNotNull();
        assertThat(RecordReader.read(changed(0, "/shard", shard(9999, 9999, 7)))
                        .header()
                        .shard())
                .isNotNull();
    }

    private static String shard(int index, int count, int cases) {
        return "{\"index\": " + index + ", \"count\": " + count + ", \"cases\": " + cases + ", \"deviations\": \"a\"}";
    }
}
