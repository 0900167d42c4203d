package dev.parley.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Person;
import dev.parley.model.SampleDocument;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentPageTest {
    /** Titles and names are as anybody on the web wrote them. */
    @Test
    void nothingInADocumentIsACommandToTheTerminal() {
        var sample = SampleDocument.DOCUMENT;
        var hostile = new Document(sample.schema(), sample.id(), sample.locator(), sample.form(),
                "A \u001b]0;owned\u0007 \u009b31m title", sample.language(), sample.published(), sample.site(),
                sample.canonicalUrl(), List.of(new Person("Ada\u001b[2J Byron", Person.Role.HOST)),
                sample.unnamedSpeakers(), sample.sections(), sample.statements(), sample.text(), sample.words(),
                sample.contentHash(), sample.normaliser(), sample.provenance());
        var printed = new StringWriter();
        new DocumentPage(EnrichedDocument.of(hostile)).print(new PrintWriter(printed));
        assertThat(printed.toString()).contains("title       A ]0;owned 31m title", "Ada[2J Byron (host)")
                .doesNotContainPattern("[\\p{Cc}&&[^\\n\\r]]");
    }
}
