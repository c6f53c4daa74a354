package io.github.losstck.nativeloss;

import io.github.losstck.laws.Law;
import io.github.losstck.laws.LawResult;
import io.github.losstck.laws.LawSearch;
import io.github.losstck.laws.Laws;
import io.github.losstck.laws.Library;
import io.github.losstck.spi.AdapterConfig;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LawsTest {

    @Test
    void scratch() {
        Library nativ = Library.of(new NativeAdapterProvider().open(AdapterConfig.defaults()));
        LawSearch search = new LawSearch(nativ, Optional.of(nativ), 1);
        for (Law law : Laws.all()) {
            long start = System.nanoTime();
            int held = 0;
            int least = Integer.MAX_VALUE;
            for (String f : law.functions()) {
                LawResult r;
                try {
                    r = search.run(law, f, Math.max(50, 1000 / law.functions().size()));
                } catch (RuntimeException e) {
                    e.printStackTrace();
                    System.out.println("BROKE " + law + " " + f + " " + e);
                    continue;
                }
                held += r.held();
                least = Math.min(least, r.held());
                if (!r.violations().isEmpty()) {
                    System.out.println("VIOLATED " + law + " " + f + "\n    "
                            + r.violations().get(0).message() + "\n    "
                            + String.valueOf(r.violations().get(0).calls())
                                    .substring(
                                            0,
                                            Math.min(
                                                    700,
                                                    String.valueOf(r.violations()
                                                                    .get(0)
                                                                    .calls())
                                                            .length())));
                } else if (r.held() == 0) System.out.println("NOTHING " + law + " " + f + " " + r.reason());
            }
            System.out.printf(
                    "%s: %d functions, held %d, least %d, %.1f s%n",
                    law, law.functions().size(), held, least, (System.nanoTime() - start) / 1e9);
        }
    }
}
