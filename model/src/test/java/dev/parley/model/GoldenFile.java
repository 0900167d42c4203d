package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is checked in and compared with; {@code -Dparley.golden.update=true} writes it anew instead. */
record GoldenFile(Path path) {
    void compare(String now) throws IOException {
        if (Boolean.getBoolean("parley.golden.update")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, now);
        }
        assertThat(path).as("made by -Dparley.golden.update=true, then read and committed").exists();
        assertThat(now).as(path.toString()).isEqualTo(Files.readString(path));
    }
}
