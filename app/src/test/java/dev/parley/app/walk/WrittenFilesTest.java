package dev.parley.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenFilesTest {
    @TempDir
    private Path out = Path.of("");

    private Path write(String place) throws IOException {
        var file = out.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }

    @Test
    void whatIsHalfWrittenIsNotThereYet() throws IOException {
        var whole = write("documents/ab/abc.json");
        write(".parley/abc.json");
        assertThat(WrittenFiles.below(out, file -> file.endsWith("abc.json"))).containsOnlyKeys(whole);
        assertThat(WrittenFiles.below(out.resolve("nowhere"), _ -> true)).isEmpty();
    }

    @Test
    void whatGoesWhileItIsLookedAtEndsNothing() throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 50; i++)
            files.add(write("documents/" + i + "/a.json"));
        assertThat(WrittenFiles.below(out, file -> {
            files.stream().filter(other -> !other.equals(file)).forEach(WrittenFilesTest::remove);
            return true;
        })).hasSize(1);
    }

    private static void remove(Path file) {
        try {
            Utils.delete(Objects.requireNonNull(file.getParent()).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
