package dev.parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    @Test
    void whatAFullDiskDoesNotTakeIsTold() {
        assertThat(printed(failing("No space left on device"), true).failure()).get()
                .extracting(IOException::getMessage)
                .isEqualTo("No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        assertThat(printed(failing("Broken pipe"), false).failure()).isEmpty();
    }

    @Test
    void whatIsTakenIsWhole() {
        var taken = new ByteArrayOutputStream();
        assertThat(printed(taken, true).failure()).isEmpty();
        assertThat(taken.toString(UTF_8)).isEqualTo("one, two✓");
    }

    private static StandardOutput printed(OutputStream to, boolean isKept) {
        var output = new StandardOutput(to, isKept);
        var print = new PrintStream(output, true, UTF_8);
        print.print("one, ");
        print.print("two✓");
        print.flush();
        return output;
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
