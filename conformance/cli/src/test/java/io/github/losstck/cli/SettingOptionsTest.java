package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.run.SettingsReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class SettingOptionsTest {

    static Iterable<String> names() {
        return SettingsReader.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySettingIsAnOptionWithWords(String name) {
        var option =
                Losstck.command().getSubcommands().get("run").getCommandSpec().findOption("--" + name);
        assertThat(option).isNotNull();
        assertThat(String.join(" ", option.description())).isNotBlank().doesNotContain("-Dlosstck");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Correct -Dlosstck.adapter, or add|Correct --adapter, or add",
                "the setting losstck.device is 'gpu'.|the option --device is 'gpu'.",
                "-Dlosstck.mode=write \"-Dlosstck.accept=*\"|--mode=write \"--accept=*\"",
                "and losstck.routes=builtin leaves|and --routes=builtin leaves",
                "META-INF/services/io.github.losstck.spi.X|META-INF/services/io.github.losstck.spi.X",
                "[losstck 2] no losstck/v1/ here|[losstck 2] no losstck/v1/ here",
                "in ./losstck.case and losstck.case.json|in ./losstck.case and losstck.case.json",
            })
    void messagesSpeakOfOptions(String message, String expected) {
        assertThat(SettingOptions.inWordsOfTheCommand(message)).isEqualTo(expected);
    }

    @Test
    void aSettingGivenTwiceIsAnErrorAndAListIsJoined() {
        StringWriter err = new StringWriter();
        CommandLine command = Losstck.command();
        command.setErr(new PrintWriter(err, true));
        assertThat(command.execute("run", "--device=cpu", "--device=cuda")).isEqualTo(2);
        assertThat(err.toString()).contains("'--device' (DEVICE) should be specified only once");
        assertThat(Losstck.command().execute("run", "--case=a/b", "--case=c/d", "--help"))
                .isZero();
    }
}
