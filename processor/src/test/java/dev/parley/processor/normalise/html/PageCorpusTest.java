package dev.parley.processor.normalise.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Hints;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder a case: {@code page.html} and the metadata and blocks that are to come of it, a line each. */
class PageCorpusTest {
    private static final HtmlReader READER = new HtmlReader();

    static List<Path> cases() throws IOException, URISyntaxException {
        URL root = Objects.requireNonNull(PageCorpusTest.class.getResource("/pages"));
        try (Stream<Path> folders = Files.list(Path.of(root.toURI()))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsExpected(Path folder) throws IOException {
        Reading reading = READER.read(Files.readAllBytes(folder.resolve("page.html")), "text/html", Hints.NONE);
        assertThat(lines(reading)).containsExactlyElementsOf(Files.readAllLines(folder.resolve("expected.txt")));
    }

    private static List<String> lines(Reading reading) {
        return switch (reading) {
            case Reading.Refused refused -> List.of("refused " + refused.code() + " " + refused.reason());
            case Reading.Content content ->
                Stream.concat(metadata(content.metadata()), content.blocks().stream().map(PageCorpusTest::line))
                        .toList();
        };
    }

    private static Stream<String> metadata(Metadata metadata) {
        return Stream.of(field("title", metadata.title()), field("published", metadata.published()),
                field("language", metadata.language()), field("site", metadata.site()),
                field("canonical", metadata.canonicalUrl()),
                metadata.authors()
                        .stream()
                        .map(author -> field("author", author))
                        .reduce("", (a, b) -> a.isEmpty() ? b : a + ", " + b))
                .filter(line -> !line.isEmpty());
    }

    private static String field(String name, @Nullable Found<?> found) {
        return found == null ? "" : name + " " + found.value() + " (" + found.where() + ")";
    }

    private static String line(Block block) {
        String marker = block.marker() == null ? "" : " " + block.marker();
        return block.kind().name().toLowerCase(Locale.ROOT) + marker + ": " + block.text().text().replace("\n", "\\n");
    }
}
