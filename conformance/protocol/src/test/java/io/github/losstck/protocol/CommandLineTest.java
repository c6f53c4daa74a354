package io.github.losstck.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void splitsAtBlanksOutsideOfQuotes() {
        assertThat(CommandLine.split("python  'my adapter.py' --flag=\"a b\" ''"))
                .containsExactly("python", "my adapter.py", "--flag=a b", "");
    }

    @Test
    void expandsNothing() {
        assertThat(CommandLine.split("echo $HOME * `id` a;b | c"))
                .containsExactly("echo", "$HOME", "*", "`id`", "a;b", "|", "c");
    }

    @Test
    void refusesWhatIsNoCommand() {
        assertThatThrownBy(() -> CommandLine.split("python 'adapter.py"))
                .hasMessageContaining("the quote ' is not closed");
        assertThatThrownBy(() -> CommandLine.split("  ")).hasMessage("the command is empty");
    }
}
