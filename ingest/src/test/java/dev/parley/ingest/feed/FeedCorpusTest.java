package dev.parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Feeds as they are published, a folder each; {@code expected.json} names the fields of entries that must be read so, null for none, and
 * the feed's language where that is the point.
 */
class FeedCorpusTest {
    private static final URI BASE = URI.create("https://example.org/feed.xml");

    static Stream<Path> feedsGiveTheEntriesTheirExpectationsName() throws IOException {
        try (var folders = Files.list(Path.of("src/test/resources/feeds"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void feedsGiveTheEntriesTheirExpectationsName(Path folder) throws IOException {
        var expected = Json.MAPPER.readTree(Files.readString(folder.resolve("expected.json")));
        var type = expected.path("contentType").asString("application/xml");
        var outcome = FeedReader.read(BASE, type, Files.readAllBytes(folder.resolve("feed.xml")));
        assertThat(outcome).isInstanceOf(FeedOutcome.Read.class);
        var feed = ((FeedOutcome.Read) outcome).feed();
        if (expected.has("language"))
            assertThat(feed.language()).isEqualTo(expected.path("language").asString());
        JsonNode entries = Json.MAPPER.valueToTree(feed.entries());
        assertThat(entries).hasSameSizeAs(expected.path("entries"));
        for (int i = 0; i < entries.size(); i++)
            for (var field : expected.path("entries").path(i).properties())
                assertThat(entries.path(i).path(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
    }
}
