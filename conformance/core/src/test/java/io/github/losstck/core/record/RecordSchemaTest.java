package io.github.losstck.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.PublishedSchema;
import io.github.losstck.core.judge.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the writer writes is as the published schema says, and the schema refuses the rest. */
class RecordSchemaTest {

    private static final PublishedSchema SCHEMA = PublishedSchema.of("record");

    @TempDir
    private Path folder;

    private List<String> lines(CaseResult... results) throws IOException {
        return Files.readAllLines(SampleRecord.written(folder.resolve("record.jsonl"), results));
    }

    @Test
    void acceptsWhatIsWritten() throws IOException {
        List<String> lines = lines(SampleRecord.wrong(Status.FAIL, "value"), SampleRecord.right());
        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(SCHEMA.refusals(line)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryStatus(Status status) throws IOException {
        assertThat(SCHEMA.refusals(lines(SampleRecord.wrong(status, "")).get(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindOfFailure(FailureKind kind) throws IOException {
        assertThat(SCHEMA.refusals(
                        lines(SampleRecord.wrong(Status.FAIL, kind.id())).get(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0 ; \"type\":\"header\" ; \"type\":\"head\"",
                "0 ; losstck-record-v1 ; losstck-record-v2",
                "0 ; \"suite\" ; \"suites\"",
                "0 ; 00Z ; 00",
                "0 ; \"index\":2 ; \"index\":0",
                "0 ; \"deviations\":\" ; \"deviations\":\"0",
                "1 ; \"status\":\"fail\" ; \"status\":\"failed\"",
                "1 ; \"kind\":\"value\" ; \"kind\":\"values\"",
                "1 ; \"Infinity\" ; \"infinite\"",
                "1 ; \"index\":[0,1] ; \"index\":[0,-1]",
                "1 ; \"zeroSign\" ; \"zeroSigns\"",
                "2 ; \"fail\":1 ; \"failed\":1",
                "2 ; \"problems\" ; \"problem\"",
                "2 ; \"case\":\"torch/a\" ; \"id\":\"torch/a\"",
            })
    void refuses(int line, String place, String change) throws IOException {
        String written = lines(SampleRecord.wrong(Status.FAIL, "value")).get(line);
        String changed = written.replace(place, change);
        assertThat(changed).isNotEqualTo(written);
        assertThat(SCHEMA.refusals(changed)).isNotEmpty();
    }
}
