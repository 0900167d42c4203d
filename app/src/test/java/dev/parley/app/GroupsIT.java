package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the whole walk says of a folder's documents, against the pure command; and how they are shown. */
class GroupsIT {
    private static final Instant MODIFIED = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theWholeWalkGroupsAsThePureCommandDoes() throws IOException {
        var talks = material();
        assertThat(replay(talks).code()).isZero();
        var pure = CommandRun.of("dedupe", talks.toString());
        var groups = Json.MAPPER.readTree(pure.out())
                .properties()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asString(), (a, b) -> a, TreeMap::new));
        assertThat(roots()).isEqualTo(groups);
        assertThat(groups.values().stream().distinct()).hasSizeBetween(10, 20);
    }

    @Test
    void aCopyIsShownWithItsLongestPassagesAndARevisionWithWhatChanged() throws IOException {
        var talks = Files.createDirectories(folder.resolve("talks"));
        var talk = sentences(new Random(1), 60);
        write(talks.resolve("talk.txt"), talk + " So it ended as it had begun.", 0);
        write(talks.resolve("copy.txt"), "Found elsewhere, and worth a look. " + talk, 1);
        assertThat(replay(talks).code()).isZero();
        write(talks.resolve("talk.txt"), talk + " So it ended in quite another way.", 2);
        assertThat(replay(talks).code()).isZero();
        var copy = CommandRun.of("show", "folder:talks/copy.txt", "--data", path("data")).out();
        assertThat(copy).contains("duplicate of ", "shared with folder:talks/talk.txt")
                .containsPattern("\\d+ words, here at 35-\\d+, there at 0-\\d+: ");
        var original = CommandRun.of("show", "folder:talks/talk.txt", "--data", path("data")).out();
        assertThat(original).contains("shared with folder:talks/copy.txt", "changed after 2026-11-01T00:00:00Z",
                "-So it ended as it had begun.", "+So it ended in quite another way.");
    }

    /** Talks, and of some a copy with another frame, a part, a noisy copy and an exact one. */
    private Path material() throws IOException {
        var talks = Files.createDirectories(folder.resolve("talks"));
        var random = new Random(7);
        for (int i = 0; i < 12; i++) {
            var talk = sentences(random, 40);
            write(talks.resolve("talk" + i + ".txt"), talk, random.nextInt(100));
            if (i < 4) {
                write(talks.resolve("copy" + i + ".txt"), sentences(random, 2) + " " + talk, random.nextInt(100));
                write(talks.resolve("part" + i + ".txt"), talk.substring(0, talk.length() / 3), random.nextInt(100));
                write(talks.resolve("noisy" + i + ".txt"), noisy(random, talk), random.nextInt(100));
                write(talks.resolve("same" + i + ".txt"), talk, random.nextInt(100));
            }
        }
        return talks;
    }

    private static String sentences(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(s -> "Then " + Stream.generate(() -> "word" + random.nextInt(5_000))
                        .limit(12)
                        .collect(Collectors.joining(" ")) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String noisy(Random random, String talk) {
        return Stream.of(talk.split(" "))
                .map(word -> random.nextInt(10) == 0 ? "misheard" + random.nextInt(999) : word)
                .collect(Collectors.joining(" "));
    }

    private static void write(Path file, String text, int minute) throws IOException {
        Files.writeString(file, text + "\n");
        Files.setLastModifiedTime(file, FileTime.from(MODIFIED.plusSeconds(60L * minute)));
    }

    private CommandRun replay(Path talks) {
        return CommandRun.of("replay", talks.toString(), "--data", path("data"), "--out", path("out"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** The root of each document, as it was written. */
    private Map<String, String> roots() throws IOException {
        try (var files = Files.walk(folder.resolve("out/documents"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> Json.MAPPER.readTree(file))
                    .collect(Collectors.toMap(document -> document.get("id").asString(), GroupsIT::root, (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String root(JsonNode document) {
        var of = document.get("standing").get("of");
        return of == null || of.isNull() ? document.get("id").asString() : of.asString();
    }
}
