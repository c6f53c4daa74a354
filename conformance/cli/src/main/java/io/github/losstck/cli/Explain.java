package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunRecord;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losstck explain}: everything about one case. */
@Command(
        name = "explain",
        description =
                "Explain a case: formula, expected values, why its budget is what it is, what usually goes wrong.",
        mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASE", description = "its id, such as torch/l1_loss/mean/f64/documents-1")
    private String id;

    @Option(names = "--record", paramLabel = "RECORD", description = "also tell what became of it in this run")
    private Path record;

    @Option(names = "--issue", description = "print an issue for the library's maintainers instead; needs --record")
    private boolean issue;

    @Option(
            names = "--route",
            paramLabel = "ROUTE",
            description = "with --issue: which of the lines, such as builtin:l1Loss")
    private String route = "";

    @Option(
            names = "--fixtures",
            paramLabel = "FOLDER",
            description = "cases of one's own in place of the released ones")
    private Path fixtures;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (issue && record == null) {
            throw new ParameterException(
                    spec.commandLine(), "--issue tells of a run: name its record by --record FILE (record.jsonl).");
        }
        if (issue && json) {
            throw new ParameterException(spec.commandLine(), "--issue is Markdown: leave out --json.");
        }
        ClassLoader classPath = Explain.class.getClassLoader();
        Corpus corpus = fixtures == null ? CorpusReader.sealed(classPath) : CorpusReader.unsealed(fixtures, classPath);
        LossCase lossCase = CaseFinder.find(corpus, id);
        PrintWriter out = spec.commandLine().getOut();
        if (record == null) {
            print(out, corpus, lossCase, List.of());
            return 0;
        }
        if (!Files.isRegularFile(record)) {
            throw LossTckException.badInput("there is no file " + record + ". Name one run record (record.jsonl).");
        }
        RunRecord run = RecordReader.read(record);
        List<CaseResult> lines = run.results().stream()
                .filter(line -> line.caseId().equals(lossCase.id()))
                .map(WholeLine::of)
                .toList();
        if (lines.isEmpty()) {
            throw LossTckException.badInput(
                    record + " has no line of " + lossCase.id() + ". It was not chosen, or the adapter does not mirror "
                            + lossCase.function().framework() + ".");
        }
        if (issue) {
            out.print(IssueText.of(run, lines, route));
        } else {
            print(out, corpus, lossCase, lines);
        }
        out.flush();
        return 0;
    }

    private void print(PrintWriter out, Corpus corpus, LossCase lossCase, List<CaseResult> lines) {
        if (json) {
            new JsonOutput().print(out, CaseJson.of(lossCase, corpus.notes(), lines));
        } else {
            out.print(new CaseText(corpus.notes()).of(lossCase, lines));
            out.flush();
        }
    }
}
