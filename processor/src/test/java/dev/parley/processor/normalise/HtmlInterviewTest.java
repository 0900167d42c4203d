package dev.parley.processor.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder an interview: as Markdown, and as pages that mark questions and speakers in other ways. What is said is the same. */
class HtmlInterviewTest {
    private static final Path INTERVIEWS = Path.of("src/test/resources/interviews");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(INTERVIEWS)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageYieldsTheStatementsOfItsMarkdownForm(Path page) {
        Document markdown = Raw.document(Raw.of(page.resolveSibling("interview.md")));
        Document html = Raw.document(Raw.of(page));
        assertThat(said(html)).isNotEmpty().isEqualTo(said(markdown));
        assertThat(html.title()).isEqualTo(markdown.title());
        assertThat(html.form()).isEqualTo(markdown.form());
    }

    private static List<String> said(Document document) {
        return document.statements()
                .stream()
                .map(each -> each.kind() + "\n" + each.speaker() + "\n" + each.question() + "\n" + each.text())
                .toList();
    }
}
