package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void aReaderWhoLeftIsNoFaultAndAFullDiskIs() {
        for (String gone : new String[] {"Broken pipe", "The pipe is being closed"}) {
            StandardOutput pipe = new StandardOutput(failing(gone));
            pipe.write('x');
            assertThat(pipe.fault()).isEmpty();
        }
        StandardOutput disk = new StandardOutput(failing("No space left on device"));
        disk.write('x');
        disk.write('y');
        assertThat(disk.fault()).isEqualTo("No space left on device");
    }

    @Test
    void passesOnWhatItGets() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput out = new StandardOutput(bytes);
        out.write(new byte[] {'a', 'b', 'c'}, 1, 2);
        assertThat(bytes.toString(java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("bc");
        assertThat(out.fault()).isEmpty();
    }
}
