package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.app.Talks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyWhileUpIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String SECOND = "\"taxonomy\": \"2\"";
    private final Talks talks = new Talks();
    private int number;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTaxonomyThatIsPublishedTagsTheNextDocumentAndABrokenOneChangesNothing()
            throws IOException, InterruptedException {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        var first = Talks.taxonomy(folder.resolve("first.yaml"), "1");
        try (var up = ParleyProcess.start(folder, "up", "--folder", inbox.toString(), "--data", path("data"), "--out",
                path("out"), "--set", "processor.taxonomy=" + first)) {
            await("up has started").atMost(PATIENCE).until(() -> up.printed().contains("parley is up"));
            assertThat(tagged()).contains("\"taxonomy\": \"1\"", "\"id\": \"looms\"");
            var second = Files.writeString(folder.resolve("second.yaml"),
                    "version: 2\ntopics:\n  - {id: weaving, queries: [loom, spindle]}\n");
            assertThat(topics("diff", second).out())
                    .contains("- looms", "+ weaving", "1 of 1 documents", "weaving: spindle finds nothing")
                    .doesNotContain("weaving: loom");
            assertThat(topics("publish", second).code()).isZero();
            // The first talk has it, unless the machine is so busy that the talk overtakes the taxonomy.
            assertThat(Stream.generate(this::tagged).limit(5).anyMatch(talk -> talk.contains(SECOND))).isTrue();
            refuse("version: 3\ntopics:\n  - {id: weaving, queries: ['\"loom']}\n", "third.yaml:3:");
            refuse("version: 2\ntopics:\n  - {id: other, queries: [loom]}\n", "another content");
            assertThat(tagged()).contains(SECOND, "\"id\": \"weaving\"");
            up.terminate();
            up.await();
        }
    }

    private void refuse(String yaml, String reason) throws IOException, InterruptedException {
        var run = topics("publish", Files.writeString(folder.resolve("third.yaml"), yaml));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    private ParleyProcess.Ended topics(String command, Path file) throws IOException, InterruptedException {
        return ParleyProcess.run(folder, "topics", command, file.toString(), "--data", path("data"));
    }

    /** What is written of another talk on looms that is dropped into the inbox now. */
    private String tagged() {
        var name = "talk-" + ++number + ".md";
        talks.write(folder.resolve("inbox").resolve(name), DAY, "loom");
        return await(name + " is written").atMost(PATIENCE)
                .ignoreExceptions() // files are renamed while we look
                .until(() -> written("folder:inbox/" + name), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> written(String locator) throws IOException {
        return Tree.of(folder.resolve("out/documents"))
                .files()
                .values()
                .stream()
                .filter(json -> json.contains(locator))
                .findFirst();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
