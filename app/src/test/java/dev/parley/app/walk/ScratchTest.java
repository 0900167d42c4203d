package dev.parley.app.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.app.exit.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void whatAKilledProcessLeftIsGoneWhenTheNextIsMade() throws IOException {
        var left = Files.createDirectories(data.resolve("rebuild-4711/kafka"));
        Files.writeString(left.resolve("00000.log"), "much");
        Files.createFile(left.resolveSibling(Scratch.LOCK));
        try (var scratch = Scratch.in(data)) {
            assertThat(data).isDirectoryContaining(scratch.folder()::equals);
            assertThat(left.getParent()).doesNotExist();
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void oneThatIsInUseStays() throws IOException {
        try (var one = Scratch.in(data); var other = Scratch.in(data)) {
            Files.writeString(one.folder().resolve("kept"), "by the first");
            assertThat(one.folder().resolve("kept")).exists();
            assertThat(other.folder()).isNotEqualTo(one.folder()).isDirectory();
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void whatIsNotOfARebuildStays() throws IOException {
        var kept = Files.createDirectory(data.resolve("sinks"));
        Files.createFile(kept.resolve(Scratch.LOCK));
        Scratch.in(data).close();
        assertThat(kept.resolve(Scratch.LOCK)).exists();
    }

    @Test
    void aFileWhereTheDataFolderHasToBeIsAClearError() throws IOException {
        var file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> Scratch.in(file)).isInstanceOf(Failure.class)
                .hasMessageContaining("can't make a folder for the rebuild in " + file);
    }
}
