package io.github.losstck.junit;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.fixture.FixtureWriter;
import io.github.losstck.core.fixture.FixtureWriter.Case;
import io.github.losstck.core.fixture.FixtureWriter.Expected;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.laws.Counterexample;
import io.github.losstck.laws.Library;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossCall;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the calls of counterexamples as fixtures. */
final class CounterexampleFiles {

    private final Path folder;
    private final AdapterInfo info;
    private final Map<String, MinorVersion> frameworks;
    private final RightAnswers right;
    private final FixtureWriter writer = new FixtureWriter();
    private final Map<String, String> routes = new HashMap<>();

    /**
     * A folder for them.
     *
     * @param frameworks their releases, for an adapter that names none
     */
    CounterexampleFiles(
            Path folder, AdapterInfo info, Map<String, MinorVersion> frameworks, Optional<Library> reference) {
        this.folder = folder;
        this.info = info;
        this.frameworks = frameworks;
        this.right = new RightAnswers(reference);
    }

    Path folder() {
        return folder;
    }

    /** Take away those of an earlier run. */
    void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : earlier) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw LossTckException.badInput("cannot empty " + folder + ": " + e + ". Choose another -Dlosstck.output.");
        }
    }

    /** Write a counterexample, a file for each function that it calls; none if nothing is known of its calls. */
    List<Path> write(Counterexample found) {
        Map<String, List<Case>> cases = new LinkedHashMap<>();
        String name = name(found);
        for (LossCall call : found.calls().stream().distinct().toList()) {
            List<Case> ofFunction = cases.computeIfAbsent(call.function(), f -> new ArrayList<>());
            String id = "counterexample/" + name + "/" + last(call.function()) + "/" + (ofFunction.size() + 1);
            right.of(call, found)
                    .ifPresent(answer -> ofFunction.add(new Case(
                            id,
                            "The law " + found.law() + " does not hold here: " + found.message(),
                            call,
                            answer.get(""),
                            gradients(answer))));
        }
        cases.values().removeIf(List::isEmpty);
        List<Path> files = new ArrayList<>();
        cases.forEach((function, list) -> {
            Path file = folder.resolve(name + (cases.size() == 1 ? "" : "." + last(function)) + ".json");
            writer.write(file, function, source(function), list);
            files.add(file);
        });
        return files;
    }

    /** Routes may differ in what a name of a file cannot have: a number tells these apart. */
    private String name(Counterexample found) {
        String route = found.route().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String plain = found.law() + "." + last(found.function()) + (route.isEmpty() ? "" : "." + route);
        String name = plain;
        for (int number = 2; !found.route().equals(routes.computeIfAbsent(name, n -> found.route())); number++) {
            name = plain + "-" + number;
        }
        return name;
    }

    /**
     * A class and its function may differ in capitals alone, which is no difference to some file systems; PyTorch and
     * TensorFlow have a ctc_loss each.
     */
    static String last(String function) {
        String last = function.substring(function.lastIndexOf('.') + 1);
        String framework = function.startsWith("tf.") ? "tf-" : "";
        return Character.isUpperCase(last.charAt(0)) ? "class-" + last : framework + last;
    }

    private FixtureWriter.Source source(String function) {
        String framework = LawRun.framework(function);
        String version = info.mirrors().getOrDefault(framework, "");
        return new FixtureWriter.Source(
                framework,
                version.isEmpty() ? frameworks.get(framework).toString() : version,
                "the formula with 50 digits; native at kinks");
    }

    private static Map<String, Expected> gradients(Map<String, Expected> answer) {
        Map<String, Expected> gradients = new LinkedHashMap<>(answer);
        gradients.remove("");
        return gradients;
    }
}
