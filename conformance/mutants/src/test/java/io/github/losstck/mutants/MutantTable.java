package io.github.losstck.mutants;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mutants and what finds them, as Markdown. */
final class MutantTable {

    private final List<Mutant> mutants;
    private final List<Catch> catches;
    private final List<Catch> nowhere;

    MutantTable(List<Mutant> mutants, List<Catch> catches) {
        this.mutants = mutants;
        this.nowhere = catches.stream().filter(c -> c.expressed() == 0).toList();
        this.catches = catches.stream().filter(c -> c.expressed() > 0).toList();
    }

    /** One line for each mutant and function, with counts, which may differ by a few between processors. */
    String full() {
        StringBuilder text = new StringBuilder("""
                # Mutant by function

                | mutant | function | answers otherwise | fails | by name | said most often |
                | --- | --- | ---: | ---: | ---: | --- |
                """);
        catches.forEach(c -> text.append("| ")
                .append(String.join(
                        " | ",
                        c.mutant().name(),
                        "`" + c.function() + "`",
                        Integer.toString(c.expressed()),
                        Integer.toString(c.killed()) + (c.isOfConvention() ? " (quirk)" : ""),
                        c.nameable() == 0 ? "" : c.named() + " of " + c.nameable(),
                        c.diagnosis()))
                .append(" |\n"));
        return text.toString();
    }

    /** One line for each mutant. */
    String byMutant() {
        StringBuilder text = new StringBuilder(
                "| mutant | who errs so | functions | a case that finds it | called by name |\n| --- | --- | ---: | --- | --- |\n");
        for (Mutant mutant : mutants) {
            List<Catch> own =
                    catches.stream().filter(c -> c.mutant().equals(mutant)).toList();
            String example = own.stream()
                    .map(Catch::example)
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .orElse("none");
            boolean named = own.stream().anyMatch(c -> c.named() > 0);
            text.append(String.format(
                    "| %s | %s | %d | `%s` | %s |%n",
                    mutant.name(), mutant.seen(), own.size(), example, named ? "yes" : ""));
        }
        return text.toString();
    }

    /** One line for each function. */
    String byFunction() {
        Map<String, Long> found = catches.stream()
                .filter(c -> c.killed() > 0)
                .collect(groupingBy(Catch::function, TreeMap::new, counting()));
        return "| function | mutants found |\n| --- | ---: |\n"
                + found.entrySet().stream()
                        .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
                        .collect(joining());
    }

    /** What only cases of the level quirk find. */
    String conventions() {
        return listed(catches.stream().filter(Catch::isOfConvention).toList());
    }

    /** Where a mutant answers every case as the library does. */
    String nowhere() {
        return listed(nowhere);
    }

    private static String listed(List<Catch> chosen) {
        Map<String, String> functions = chosen.stream()
                .collect(groupingBy(
                        c -> c.mutant().name(), TreeMap::new, mapping(c -> "`" + c.function() + "`", joining(", "))));
        return functions.entrySet().stream()
                .map(entry -> "- " + entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(joining());
    }
}
