package io.github.losstck.junit;

import io.github.losstck.core.fixture.CaseFilter;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.run.AdapterSource;
import io.github.losstck.core.run.GuardedAdapter;
import io.github.losstck.core.run.Settings;
import io.github.losstck.laws.Law;
import io.github.losstck.laws.LawResult;
import io.github.losstck.laws.LawSearch;
import io.github.losstck.laws.Laws;
import io.github.losstck.laws.Library;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/** The laws, asked of one adapter. */
final class LawRun implements AutoCloseable {

    private static final String NATIVE = "native";

    private final LossAdapter adapter;
    private final Optional<LossAdapter> reference;
    private final LawSettings settings;
    private final CaseFilter chosen;
    private final LawSearch search;
    private final CounterexampleFiles files;
    private final LawTally tally;

    private LawRun(
            LossAdapter adapter,
            Optional<LossAdapter> reference,
            Settings run,
            LawSettings settings,
            Corpus corpus,
            Library asked) {
        this.adapter = adapter;
        this.reference = reference;
        this.settings = settings;
        this.chosen = run.filter();
        Optional<Library> other = reference.map(Library::of);
        this.search = new LawSearch(asked, other, settings.seed());
        this.files = new CounterexampleFiles(
                run.output().resolve("counterexamples"), adapter.info(), corpus.frameworks(), other);
        this.tally = new LawTally(
                run.output().resolve("laws.md"),
                adapter.info(),
                settings,
                run.cases().isBlank());
    }

    static LawRun open(Settings settings, LawSettings laws, ClassLoader classPath) {
        Corpus corpus = CorpusReader.sealed(classPath);
        LossAdapter adapter = AdapterSource.open(settings, corpus, classPath);
        try {
            LawRun run = new LawRun(
                    adapter,
                    adapter.info().id().equals(NATIVE) ? Optional.empty() : ownLosses(classPath),
                    settings,
                    laws,
                    corpus,
                    new AskedAdapter(new GuardedAdapter(adapter, classPath), corpus.functions()));
            if (settings.fixtures().isEmpty()) {
                // Else the other test class may be replaying them.
                run.files.clear();
            }
            return run;
        } catch (RuntimeException e) {
            adapter.close();
            throw e;
        }
    }

    /** The suite's own losses, where they are on the class path beside the adapter. */
    private static Optional<LossAdapter> ownLosses(ClassLoader classPath) {
        ServiceLoader<LossAdapterProvider> providers = ServiceLoader.load(LossAdapterProvider.class, classPath);
        return StreamSupport.stream(providers.spliterator(), false)
                .filter(provider -> provider.id().equals(NATIVE))
                .findFirst()
                .map(provider -> provider.open(AdapterConfig.defaults()));
    }

    /** Each law with each function of the frameworks that the adapter mirrors, as far as they are chosen; skips if none is. */
    List<LawLine> lines() {
        List<LawLine> lines = new ArrayList<>();
        String name = "";
        for (Law law : laws()) {
            List<String> functions = law.functions().stream()
                    .filter(function -> isInScope(function, adapter.info()))
                    .toList();
            List<String> asked = functions.stream()
                    .filter(function -> chosen.matches(LawLine.name(law, function)))
                    .toList();
            asked.forEach(function -> lines.add(new LawLine(this, law, function, settings.triesEach(asked.size()))));
            name = name.isEmpty() && !functions.isEmpty() ? LawLine.name(law, functions.get(0)) : name;
        }
        if (lines.isEmpty() && !name.isEmpty()) {
            // It may well choose cases, in the same run.
            throw new SkippedLine("losstck.case chooses no law: each has a name such as " + name);
        }
        return lines;
    }

    /** Native is not compared with itself. */
    private List<Law> laws() {
        boolean isNative = adapter.info().id().equals(NATIVE);
        return Laws.all().stream()
                .filter(law -> !(isNative && law.needsReference()))
                .toList();
    }

    private static boolean isInScope(String function, AdapterInfo info) {
        return info.mirrors().containsKey(framework(function));
    }

    static String framework(String function) {
        String root = function.substring(0, function.indexOf('.'));
        return Map.of("tf", "tensorflow", "keras", "keras").getOrDefault(root, "pytorch");
    }

    LawResult check(Law law, String function, int tries) {
        LawResult result = search.run(law, function, tries);
        tally.add(law, function, result);
        return result;
    }

    CounterexampleFiles files() {
        return files;
    }

    LawTally tally() {
        return tally;
    }

    @Override
    public void close() {
        adapter.close();
        reference.ifPresent(LossAdapter::close);
    }
}
