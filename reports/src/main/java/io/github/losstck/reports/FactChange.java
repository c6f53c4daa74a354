package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fact about the environment that differs between two runs; {@value #UNSAID} where one of them does not say. */
record FactChange(String name, String before, String after) {

    static final String UNSAID = "(not said)";

    /** Differ in any two runs, and say nothing about a number. */
    private static final Set<String> ALWAYS = Set.of("started", "finished", "cost");

    static List<FactChange> of(RunRecord before, RunRecord after) {
        Map<String, String> old = Environment.facts(before);
        Map<String, String> now = Environment.facts(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !ALWAYS.contains(name))
                .map(name -> new FactChange(name, old.getOrDefault(name, UNSAID), now.getOrDefault(name, UNSAID)))
                .filter(fact -> !fact.before.equals(fact.after))
                .toList();
    }
}
