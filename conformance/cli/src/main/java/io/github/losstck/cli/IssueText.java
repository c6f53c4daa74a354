package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.CaseDetail;
import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.spi.AdapterInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An issue for a library's maintainers, from a line that did not pass: title, call, got, expected, code. */
final class IssueText {

    private static final int SHOWN = 6;

    private IssueText() {}

    /**
     * Write it in Markdown.
     *
     * @param lines of one case
     * @param route which of them; empty for the first that has something to report
     * @throws LossTckException (2) if none has
     */
    static String of(RunRecord run, List<CaseResult> lines, String route) {
        CaseResult line = lines.stream()
                .filter(each -> route.isEmpty() || each.route().equals(route))
                .filter(each -> each.detail() != null && !each.route().isEmpty())
                .findFirst()
                .orElseThrow(() -> nothing(lines, route));
        CaseDetail detail = line.detail();
        AdapterInfo adapter = run.header().adapter();
        String framework = framework(line.function());
        StringBuilder text = new StringBuilder();
        text.append("# ").append(title(line, detail, framework, run.header())).append("\n\n");
        text.append("**Version**: ")
                .append(library(adapter))
                .append(", ")
                .append(adapter.device())
                .append("\n\n");
        text.append("**Call**: `").append(firstLine(line.code())).append("`");
        if (line.route().equals("recipe")) {
            text.append(" (composed of the library's operations)");
        }
        text.append("\n\n");
        detail.inputs()
                .forEach((name, tensor) -> text.append("- ")
                        .append(name)
                        .append(": `")
                        .append(tensor)
                        .append("`\n"));
        if (!detail.cotangent().isEmpty()) {
            text.append("- upstream gradient: `").append(detail.cotangent()).append("`\n");
        }
        text.append(options(detail)).append('\n');
        text.append(elements(line, detail, framework));
        if (!detail.likelyMistake().isEmpty()) {
            text.append("Likely: ").append(detail.likelyMistake()).append(".\n\n");
        }
        text.append("Formula: `").append(detail.formula()).append("`\n\n");
        if (!detail.java().strip().equals(line.code().strip())) {
            code(text, "To repeat it", "java", detail.java());
        }
        code(text, "The same in Python (" + detail.source() + ")", "python", detail.python());
        return text.append("Found by Loss TCK, case `")
                .append(line.caseId())
                .append("`.\n")
                .toString();
    }

    private static LossTckException nothing(List<CaseResult> lines, String route) {
        String known = lines.stream()
                .map(line -> line.status().id() + " " + line.route())
                .collect(Collectors.joining(", "));
        return LossTckException.badInput("there is nothing to report: " + (route.isEmpty() ? "" : "by " + route + " ")
                + "no line of this case is wrong (" + known + ").");
    }

    private static String title(CaseResult line, CaseDetail detail, String framework, RunHeader header) {
        String what =
                switch (line.kind()) {
                    case "value" -> "another value than " + framework;
                    case "gradient" -> "another gradient than " + framework;
                    case "value+gradient" -> "another value and gradient than " + framework;
                    case "shape" -> "another shape than " + framework;
                    case "dtype" -> "another dtype than " + framework;
                    case "missing-gradient" -> "no gradient";
                    case "refused" -> "refuses a call that " + framework + " answers";
                    case "not-refused" -> "answers a call that " + framework + " refuses";
                    default -> "an unexpected failure";
                };
        String name = line.route().replaceFirst("^builtin:", "");
        return header.adapter().library() + ": " + name + " for " + line.function() + ": " + what
                + (detail.comment().isEmpty() ? "" : " (" + detail.comment().replaceAll("\\.$", "") + ")");
    }

    private static String framework(String function) {
        return function.startsWith("torch") ? "PyTorch" : function.startsWith("keras") ? "Keras" : "TensorFlow";
    }

    private static String library(AdapterInfo adapter) {
        return adapter.library() + " " + adapter.version()
                + (adapter.nativeVersion().isEmpty() ? "" : " with " + adapter.nativeVersion());
    }

    private static String options(CaseDetail detail) {
        return detail.options().isEmpty()
                ? ""
                : "- options: `"
                        + detail.options().entrySet().stream()
                                .map(IssueText::pair)
                                .collect(Collectors.joining(", "))
                        + "`\n";
    }

    private static String pair(Map.Entry<String, Object> option) {
        return option.getKey() + "=" + option.getValue();
    }

    private static String elements(CaseResult line, CaseDetail detail, String framework) {
        if (detail.elements().isEmpty()) {
            return "It " + line.reason() + "\n\n";
        }
        StringBuilder table = new StringBuilder(
                "| element | got | " + framework + " | exact | distance |\n| --- | --- | --- | --- | --- |\n");
        for (Element element : detail.elements().stream().limit(SHOWN).toList()) {
            boolean known = !element.exact().isEmpty();
            table.append("| ")
                    .append(element.tensor())
                    .append(element.index())
                    .append(" | ")
                    .append(element.actual());
            table.append(" | ")
                    .append(element.framework())
                    .append(" | ")
                    .append(known ? element.exact() : "a convention");
            double ulps = known ? element.exactUlps() : element.frameworkUlps();
            String dtype = line.drift().containsKey(element.tensor())
                    ? line.drift().get(element.tensor()).dtype()
                    : line.dtype();
            table.append(" | ").append(Wording.ulps(ulps, dtype)).append(" |\n");
        }
        return table.append('\n').toString();
    }

    private static String firstLine(String code) {
        return code.lines().findFirst().orElse("");
    }

    private static void code(StringBuilder text, String title, String language, String code) {
        if (!code.isEmpty()) {
            text.append(title).append(":\n\n```").append(language).append('\n');
            text.append(code.stripTrailing()).append("\n```\n\n");
        }
    }
}
