package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.CaseFilter;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.fixture.LossCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cases of the released corpus are dealt out evenly, each once. */
class ShareTest {

    private static final Corpus CORPUS = CorpusReader.sealed(ShareTest.class.getClassLoader());
    private static final Set<String> ALL = Set.of("pytorch", "tensorflow", "keras");

    private static List<Share> shares(List<LossCase> cases, Set<String> inScope, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> Share.of(cases, inScope, Optional.of(new Shard(index, count))))
                .toList();
    }

    @Test
    void everyCaseIsInOneShardAndShardsAreEqual() {
        List<Share> shares = shares(CORPUS.cases(), ALL, 8);
        List<LossCase> dealt = new ArrayList<>();
        shares.forEach(share -> dealt.addAll(share.cases()));
        assertThat(dealt).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(CORPUS.cases());
        int least = CORPUS.cases().size() / 8;
        assertThat(shares).allSatisfy(share -> {
            assertThat(share.cases())
                    .hasSizeBetween(least, least + 1)
                    .isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
            assertThat(share.whole()).isEqualTo(CORPUS.cases().size());
        });
    }

    @Test
    void theOrderOfTheFilterDoesNotMatter() {
        List<LossCase> one =
                CaseFilter.parse("torch/l1_loss/*,torch/huber_loss/*").select(CORPUS.cases());
        List<LossCase> other =
                CaseFilter.parse("torch/huber_loss/*, torch/l1_loss/*").select(CORPUS.cases());
        assertThat(shares(one, ALL, 3)).isEqualTo(shares(other, ALL, 3));
    }

    @Test
    void aFunctionThatIsOutOfScopeIsDealtOnce() {
        Set<String> functions = new TreeSet<>();
        CORPUS.functions().values().stream()
                .filter(function -> !function.framework().equals("pytorch"))
                .forEach(function -> functions.add(function.name()));
        List<String> lines = shares(CORPUS.cases(), Set.of("pytorch"), 8).stream()
                .flatMap(share -> share.cases().stream())
                .map(lossCase -> lossCase.function().name())
                .filter(functions::contains)
                .toList();
        assertThat(lines).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(functions);
    }

    @Test
    void withoutAShardEverythingIsThere() {
        Share whole = Share.of(CORPUS.cases(), ALL, Optional.empty());
        assertThat(whole.cases()).isEqualTo(CORPUS.cases());
    }

    @Test
    void aShardMayBeEmpty() {
        List<LossCase> one = CORPUS.cases().subList(0, 1);
        assertThat(shares(one, ALL, 3))
                .extracting(share -> share.cases().size())
                .containsExactly(1, 0, 0);
    }
}
