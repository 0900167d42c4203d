package dev.parley.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of dated talks that have nothing in common but the words they were asked to have. Not thread-safe. */
public final class Talks {
    private static final String LETTERS = "abdefgiklmnoprstu";
    private final Random random = new Random(20261120);

    /** A taxonomy of two topics, looms and yarn. */
    public static Path taxonomy(Path file, String version) throws IOException {
        return Files.writeString(file, "version: " + version + "\ntopics:\n  - {id: looms, queries: [loom]}\n"
                + "  - {id: yarn, queries: [yarn]}\n");
    }

    /** @param about a word that is said in it */
    public Path write(Path file, LocalDate on, String about) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".talk", ".part");
            Files.writeString(fresh, "---\ntitle: Talk " + word() + "\ndate: " + on + "\n---\n\n**Ada Byron** (0:00)\n"
                    + text() + " the " + about + " " + text() + "\n\n**Alan Mathison** (1:00)\n" + text() + "\n");
            Files.setLastModifiedTime(fresh, FileTime.from(Instant.parse("2026-11-20T12:00:00Z")));
            return Files.move(fresh, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return IntStream.range(0, 30).mapToObj(i -> word()).collect(Collectors.joining(" ")) + ".";
    }

    private String word() {
        return random.ints(7, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
