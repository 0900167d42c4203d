package dev.parley.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {
    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        talk.txt     | Ada: Hello.                                  | text/plain
        talk         | Ada: Hello.                                  | text/plain
        talk         | [00:01] Hello.                               | text/plain
        talk.MD      | # Hello                                      | text/markdown
        talk.html    | <p>Hello                                     | text/html
        talk.txt     | <!DOCTYPE html><title>a</title>              | text/html
        talk.txt     | <?xml version="1.0"?><!-- a --><html lang="en"> | text/html
        talk.txt     | WEBVTT                                       | text/vtt
        talk.srt     | 1                                            | application/x-subrip
        talk.json    | {                                            | application/json
        talk         | { "a": 1                                     | application/json
        talk         | [ {"a": 1                                    | application/json
        talk.xml     | <?xml version="1.0"?><!DOCTYPE a><rss>       | application/rss+xml
        talk.xml     | <feed xmlns="http://www.w3.org/2005/Atom">   | application/atom+xml
        talk         | <?xml version="1.0"?> <rdf:RDF>              | application/rss+xml
        talk.xml     | <transcript>                                 | application/xml
        talk.csv     | a,b                                          | text/csv
        talk.eml     | From: a@example.org                          | message/rfc822
        talk.txt     | %PDF-1.7                                     | application/pdf
        talk.pdf     | %PDF-1.7                                     | application/pdf
        """)
    void unmistakableContentWinsOverTheName(String name, String head, String type) {
        assertThat(ContentTypes.of(name, head.getBytes(UTF_8))).isEqualTo(type);
    }

    @Test
    void packedFormatsAreToldApartByTheirNames() {
        var zip = new byte[]{ 'P', 'K', 3, 4, 0, 0 };
        assertThat(ContentTypes.of("a.docx", zip)).endsWith("wordprocessingml.document");
        assertThat(ContentTypes.of("a.epub", zip)).isEqualTo("application/epub+zip");
        assertThat(ContentTypes.of("a.txt", zip)).isEqualTo("application/zip");
    }

    @Test
    void aBinaryFileNamedTxtIsUnknownAndUtf16IsText() {
        assertThat(ContentTypes.of("a.txt", new byte[]{ 1, 2, 0, 0, 0, 3 })).isEqualTo(ContentTypes.UNKNOWN);
        assertThat(ContentTypes.of("a.txt", "Hello there".getBytes(UTF_16))).isEqualTo("text/plain");
        assertThat(ContentTypes.of("a.txt", "Hello there".getBytes(UTF_16LE))).isEqualTo("text/plain");
    }

    @Test
    void anEmptyFileHasTheTypeOfItsName() {
        assertThat(ContentTypes.of("a.md", new byte[0])).isEqualTo("text/markdown");
    }
}
