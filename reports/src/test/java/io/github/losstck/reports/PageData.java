package io.github.losstck.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Unpacks what a page carries for its script, as the script does. */
record PageData(JsonNode index, List<JsonNode> details) {

    static PageData of(String page) throws IOException {
        return new PageData(unpack(page, "index").get(0), unpack(page, "details"));
    }

    /** What moved between two runs, in the order of the index's {@code compared}. */
    static List<JsonNode> comparisons(String page) throws IOException {
        return unpack(page, "comparisons");
    }

    private static List<JsonNode> unpack(String page, String id) throws IOException {
        String from = page.substring(page.indexOf("id=\"" + id + "\">") + id.length() + 6);
        List<JsonNode> pieces = new ArrayList<>();
        for (String piece : from.substring(0, from.indexOf("</script>")).strip().split("\n", -1)) {
            byte[] packed = Base64.getDecoder().decode(piece);
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                pieces.add(JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return pieces;
    }

    /** A property of a line, as the word that its number stands for. */
    String word(int run, String column, int line) {
        JsonNode number = index.get("runs").get(run).get(column).get(line);
        return index.get("words").get(number.asInt()).asString();
    }

    JsonNode detail(int run, int line) {
        int piece = index.get("runs").get(run).get("piece").get(line).asInt();
        return details.get(piece).get(run + ":" + line);
    }

    /** Code that was kept as numbers of lines. */
    String code(int run, int line, String language) {
        JsonNode texts = details.get(
                        index.get("runs").get(run).get("piece").get(line).asInt())
                .get("texts");
        List<String> code = new ArrayList<>();
        detail(run, line)
                .get("result")
                .get("detail")
                .get(language)
                .forEach(number -> code.add(texts.get(number.asInt()).asString()));
        return String.join("\n", code);
    }
}
