package io.github.losstck.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {
    @Test
    void run() {
        Corpus corpus = CorpusReader.sealed(getClass().getClassLoader());
        long t0 = System.nanoTime();
        Hunt hunt = new Hunt(corpus);
        List<Mutant> all = Mutants.all(corpus);
        List<Catch> catches = all.parallelStream().flatMap(m -> hunt.of(m).stream()).toList();
        System.out.println("mutants " + all.size() + " pairs " + catches.size() + " " + (System.nanoTime() - t0) / 1e9 + " s");
        for (Catch c : catches) {
            if (!c.accident().isEmpty()) System.out.println("ACC\t" + c.mutant() + "\t" + c.function() + "\t" + c.accident());
            if (c.killed() == 0) System.out.println((c.expressed() > 0 ? "LIVE" : "NOTHING") + "\t" + c.mutant() + "\t" + c.function() + "\t" + c.expressed() + "/" + c.cases());
            if (false) System.out.println("SURV\t" + c.mutant() + "\t" + c.function() + "\t" + c.cases());
            if (c.killed() > 0) if (c.nameable() > 0 && c.named() == 0 || c.mutant().isNamed() && c.named() == 0) System.out.println("UNNAMED\t" + c.mutant() + "\t" + c.function() + "\t" + c.killed() + " nameable " + c.nameable() + " " + c.diagnosis());
        }
        for (Mutant m : all) if (catches.stream().noneMatch(c -> c.mutant() == m)) System.out.println("NOFUNC " + m);
        for (Catch c : catches) System.out.println("ROW\t" + c.mutant() + "\t" + c.function() + "\t" + c.killed() + "/" + c.cases() + "\t" + c.named() + "/" + c.nameable() + "\t" + c.diagnosis());
        assertThat(catches).isNotEmpty();
    }
}
