package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.fixture.CaseFilter;
import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.run.FoundAdapter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losstck list}: what there is to run. */
@Command(name = "list", description = "List adapters, functions or cases.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    /** What is listed. */
    enum Kind {
        ADAPTERS,
        FUNCTIONS,
        CASES
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "${COMPLETION-CANDIDATES}; without it, ADAPTERS.")
    private Kind kind = Kind.ADAPTERS;

    @Parameters(index = "1..*", paramLabel = "GLOB", description = "Which: ids or names, * stands for any characters.")
    private List<String> globs = new ArrayList<>();

    @Mixin
    private AddedClassPath added;

    @Option(
            names = "--fixtures",
            paramLabel = "FOLDER",
            description = "cases of one's own in place of the released ones")
    private Path fixtures;

    @Option(names = "--json", description = "print one JSON array")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** A function and how many cases it has. */
    record ListedFunction(
            String name,
            String framework,
            String since,
            int cases,
            String formula,
            String summary,
            String documentation) {}

    /** A case without its numbers. */
    record ListedCase(String id, String function, String level, List<String> flags, String comment) {}

    @Override
    public Integer call() {
        ClassLoader classPath = added.open();
        switch (kind) {
            case ADAPTERS -> print(adapters(classPath), ListCommand::line);
            case FUNCTIONS -> print(functions(corpus(classPath)), ListCommand::line);
            case CASES -> print(cases(corpus(classPath)), ListedCase::id);
        }
        return 0;
    }

    private <T> void print(List<T> items, java.util.function.Function<T, String> line) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new JsonOutput().print(out, items);
        } else {
            items.forEach(item -> out.println(line.apply(item)));
        }
    }

    private Corpus corpus(ClassLoader classPath) {
        return fixtures == null ? CorpusReader.sealed(classPath) : CorpusReader.unsealed(fixtures, classPath);
    }

    private CaseFilter filter() {
        return CaseFilter.parse(String.join(",", globs));
    }

    private List<FoundAdapter> adapters(ClassLoader classPath) {
        return some(
                FoundAdapter.on(classPath).stream()
                        .filter(adapter -> filter().matches(adapter.id()))
                        .toList(),
                "adapter");
    }

    private static String line(FoundAdapter adapter) {
        return adapter.id() + (adapter.version().isEmpty() ? "" : " " + adapter.version())
                + (adapter.isNative() ? ", with a native library" : ", plain Java") + ": " + adapter.provider();
    }

    private List<ListedFunction> functions(Corpus corpus) {
        Map<String, Integer> counts = new TreeMap<>();
        corpus.cases().forEach(lossCase -> counts.merge(lossCase.function().name(), 1, Integer::sum));
        return some(
                corpus.functions().values().stream()
                        .filter(function -> filter().matches(function.name()))
                        .map(function -> listed(function, counts.getOrDefault(function.name(), 0)))
                        .toList(),
                "function");
    }

    private static ListedFunction listed(CatalogueFunction function, int cases) {
        return new ListedFunction(
                function.name(),
                function.framework(),
                function.since(),
                cases,
                function.formula(),
                function.summary(),
                function.documentation());
    }

    private static String line(ListedFunction function) {
        return String.format(Locale.ROOT, "%-55s %5d cases  %s", function.name(), function.cases(), function.summary());
    }

    private List<ListedCase> cases(Corpus corpus) {
        return filter().select(corpus.cases()).stream().map(ListCommand::listed).toList();
    }

    private static ListedCase listed(LossCase lossCase) {
        return new ListedCase(
                lossCase.id(),
                lossCase.function().name(),
                lossCase.level().name().toLowerCase(Locale.ROOT),
                lossCase.flags(),
                lossCase.comment());
    }

    private <T> List<T> some(List<T> found, String what) {
        if (found.isEmpty()) {
            throw LossTckException.badInput("no " + what + " is like " + String.join(", ", globs) + ". losstck list "
                    + kind.name().toLowerCase(Locale.ROOT) + " shows all.");
        }
        return found;
    }
}
