package io.github.losstck.core.deviations;

import io.github.losstck.core.fixture.CaseGlob;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a list so that its diff can be read: one id a line, the same bytes for the same entries. */
public final class DeviationWriter {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** The file's text. */
    public String text(DeviationList list) {
        ObjectNode root = mapper.createObjectNode();
        root.put("schema", DeviationList.SCHEMA);
        ArrayNode entries = root.putArray("entries");
        list.entries().forEach(entry -> entries.add(entry(entry)));
        Separators spacing = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(spacing).withArrayIndenter(INDENTER).withObjectIndenter(INDENTER);
        return mapper.writer().with(printer).writeValueAsString(root) + "\n";
    }

    private ObjectNode entry(Deviation entry) {
        ObjectNode node = mapper.createObjectNode();
        globs(node, "cases", entry.cases());
        if (!entry.except().isEmpty()) {
            globs(node, "except", entry.except());
        }
        putUnlessEmpty(node, "route", entry.route());
        node.put("kind", entry.kind());
        if (entry.hasEnvelope()) {
            putUlps(node, entry.worstUlp());
        }
        node.put("reason", entry.reason());
        if (!entry.link().isEmpty() || !entry.kind().equals(Deviation.UNSUPPORTED)) {
            node.put("link", entry.link());
        }
        conditions(node, entry.when());
        putUnlessEmpty(node, "mayPass", entry.mayPass());
        return node;
    }

    private static void globs(ObjectNode node, String name, List<CaseGlob> globs) {
        ArrayNode array = node.putArray(name);
        globs.stream().map(CaseGlob::text).sorted().forEach(array::add);
    }

    private static void putUnlessEmpty(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    private static void putUlps(ObjectNode node, double ulps) {
        if (Double.isInfinite(ulps)) {
            node.put("worstUlp", "Infinity");
        } else if (ulps == Math.rint(ulps) && ulps < 1e15) {
            node.put("worstUlp", (long) ulps);
        } else {
            node.put("worstUlp", ulps);
        }
    }

    private static void conditions(ObjectNode node, Conditions when) {
        Map<String, String> texts = new TreeMap<>();
        when.library().ifPresent(range -> texts.put("library", range.toString()));
        texts.put("device", when.device());
        texts.put("os", when.os());
        texts.values().removeIf(String::isEmpty);
        if (texts.isEmpty() && when.targets().isEmpty()) {
            return;
        }
        ObjectNode conditions = node.putObject("when");
        texts.forEach(conditions::put);
        if (!when.targets().isEmpty()) {
            ObjectNode targets = conditions.putObject("targets");
            when.targets().forEach((framework, version) -> targets.put(framework, version.toString()));
        }
    }
}
