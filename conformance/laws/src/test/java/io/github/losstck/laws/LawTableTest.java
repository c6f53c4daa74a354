package io.github.losstck.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.laws.sample.LossKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/laws.md is that of the code. */
class LawTableTest {

    private static final String HEADING = "## The laws\n\n";

    @Test
    void theTableIsUpToDate() throws IOException {
        Path page = Path.of(System.getProperty("basedir", ""), "../../docs/laws.md");
        String text = Files.readString(page);
        String table = text.substring(text.indexOf(HEADING) + HEADING.length());
        assertThat(table).as("put this under '## The laws' of docs/laws.md").isEqualTo(table());
    }

    private static String table() {
        return "| law | what it says | allowed | functions |\n| --- | --- | --- | --- |\n"
                + Laws.all().stream().map(LawTableTest::row).collect(Collectors.joining());
    }

    private static String row(Law law) {
        return "| " + law.name() + " | " + law.statement().replace("|", "\\|") + " | "
                + law.allowed().replace("|", "\\|") + " | " + functions(law.functions()) + " |\n";
    }

    private static String functions(List<String> functions) {
        int all = new LossKinds().functions().size();
        if (functions.size() > 4) {
            return functions.size() == all ? "all " + all : functions.size() + " of " + all;
        }
        return functions.stream()
                .map(function -> "`" + function.substring(function.lastIndexOf('.') + 1) + "`")
                .collect(Collectors.joining(", "));
    }
}
