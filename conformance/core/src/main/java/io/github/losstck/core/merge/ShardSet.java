package io.github.losstck.core.merge;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.run.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All shards of one run, each once, in their order. */
record ShardSet(List<ShardFile> shards) {

    /**
     * Check and order them.
     *
     * @throws LossTckException (2) if they are not of one run, one is there twice, or a case is in two of them; (4) if one is
     *     missing
     */
    static ShardSet of(List<ShardFile> files) {
        ShardFile first = files.get(0);
        files.forEach(file -> checkSameRun(first, file));
        ShardFile[] ordered = new ShardFile[first.mark().count()];
        for (ShardFile file : files) {
            int place = file.mark().index() - 1;
            if (ordered[place] != null) {
                throw LossTckException.badInput("shard " + file.mark() + " is there twice, in " + ordered[place].file()
                        + " and in " + file.file() + ". Leave one of them out.");
            }
            ordered[place] = file;
        }
        checkComplete(ordered);
        List<ShardFile> shards = List.of(ordered);
        checkShares(shards);
        return new ShardSet(shards);
    }

    private static void checkSameRun(ShardFile first, ShardFile other) {
        Map<String, Object> wanted = identity(first.header());
        Map<String, Object> found = identity(other.header());
        wanted.forEach((name, value) -> {
            if (!Objects.equals(value, found.get(name))) {
                throw LossTckException.badInput(
                        first.file() + " and " + other.file() + " are not shards of one run: " + name + " is " + value
                                + " in the first and " + found.get(name) + " in the second. Run all shards with the"
                                + " same library, settings, corpus and list of known deviations.");
            }
        });
    }

    /** Everything that all shards of a run have in common, by the name that a message uses. */
    private static Map<String, Object> identity(RunHeader header) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("the suite's version", header.suite());
        facts.put("the adapter", header.adapter().id());
        facts.put(
                "the library",
                header.adapter().library() + " " + header.adapter().version());
        facts.put("the native library", header.adapter().nativeVersion());
        facts.put("the device", header.adapter().device());
        facts.put("what the adapter mirrors", new TreeMap<>(header.adapter().mirrors()));
        facts.put("the corpus", header.corpus());
        facts.put("the target", new TreeMap<>(header.targets()));
        Map<String, String> selection = new TreeMap<>(header.selection());
        selection.remove(Settings.SHARD);
        facts.put("the selection", selection);
        facts.put("the number of shards", header.shard().count());
        facts.put("the number of cases of the whole run", header.shard().cases());
        facts.put("the list of known deviations", "'" + header.shard().deviations() + "'");
        return facts;
    }

    private static void checkComplete(ShardFile[] ordered) {
        List<String> missing = IntStream.range(0, ordered.length)
                .filter(place -> ordered[place] == null)
                .mapToObj(place -> (place + 1) + "/" + ordered.length)
                .toList();
        if (!missing.isEmpty()) {
            throw LossTckException.incomplete((missing.size() == 1 ? "shard " : "shards ") + String.join(", ", missing)
                    + (missing.size() == 1 ? " is" : " are")
                    + " missing. Run what is missing, and name all records.");
        }
    }

    private static void checkShares(List<ShardFile> shards) {
        Map<String, ShardFile> owners = new HashMap<>();
        for (ShardFile shard : shards) {
            Set<String> ids =
                    shard.record().results().stream().map(CaseResult::caseId).collect(Collectors.toSet());
            for (String id : ids) {
                ShardFile other = owners.putIfAbsent(id, shard);
                if (other != null) {
                    throw LossTckException.badInput(id + " is in shard " + other + " and in shard " + shard
                            + ". Each case belongs to one; run both anew with one release of the suite.");
                }
            }
            int share = shard.mark().share();
            if (ids.size() != share) {
                throw LossTckException.incomplete("shard " + shard + " has " + ids.size() + " cases, and its share of "
                        + shard.mark().cases() + " is " + share + ". Run it anew.");
            }
        }
    }

    /** The lines as the whole run would have them: the first case of each shard in turn, then the second of each. */
    List<CaseResult> lines() {
        List<List<List<CaseResult>>> hands =
                shards.stream().map(ShardFile::cases).toList();
        List<CaseResult> lines = new ArrayList<>();
        int deepest = hands.get(0).size();
        for (int round = 0; round < deepest; round++) {
            for (List<List<CaseResult>> hand : hands) {
                if (round < hand.size()) {
                    lines.addAll(hand.get(round));
                }
            }
        }
        return lines;
    }
}
