package io.github.losstck.core.run;

import io.github.losstck.core.fixture.LossCase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cases that a run makes, of those that were chosen: all, or the part of a shard. A function that is out of scope has one
 * line however many cases it has, so its first case stands for all of them and is dealt out once.
 *
 * @param cases in id order
 * @param whole how many the run has over all shards
 */
record Share(List<LossCase> cases, int whole) {

    /**
     * Work out the share.
     *
     * @param selected in id order
     * @param inScope frameworks whose cases are asked
     */
    static Share of(List<LossCase> selected, Set<String> inScope, Optional<Shard> shard) {
        Set<String> outOfScope = new HashSet<>();
        List<LossCase> dealt = selected.stream()
                .filter(lossCase -> inScope.contains(lossCase.function().framework())
                        || outOfScope.add(lossCase.function().name()))
                .toList();
        List<LossCase> own = IntStream.range(0, dealt.size())
                .filter(position -> shard.map(part -> part.holds(position)).orElse(true))
                .mapToObj(dealt::get)
                .toList();
        return new Share(own, dealt.size());
    }
}
