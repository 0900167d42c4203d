package dev.parley.processor.normalise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.model.Document;
import dev.parley.model.Rejection.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** PDF, DOCX and e-mail, written by the libraries that people write them with. */
class ContainersTest {
    private static byte[] pdf(List<List<String>> pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            for (var lines : pages)
                page(pdf, lines);
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** An empty string is an empty line. */
    private static void page(PDDocument pdf, List<String> lines) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 11);
            content.setLeading(14);
            content.newLineAtOffset(60, 740);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static final List<List<String>> PAGES = List.of(
            List.of("The Boat Club Gazette", "", "Ada Moe: Welcome, Bo. How did you come to build boats out of tin?",
                    "", "Bo Ferm: My grandmother built them. She said that wood is for peo-",
                    "ple who do not like noise, and a tin-clad boat is never lost in", "", "1"),
            List.of("The Boat Club Gazette", "", "the fog. So I learned to solder before I could read.", "",
                    "Ada Moe: And do they float?", "", "2"),
            List.of("The Boat Club Gazette", "", "Bo Ferm: The tin-clad ones do. The others are sub-",
                    "marines, as we say in the club.", "", "3"),
            List.of("The Boat Club Gazette", "", "Ada Moe: Thank you for coming, Bo.", "", "4"));

    @Test
    void aPdfLosesItsFurnitureAndItsHyphensButNoWords() throws IOException {
        var document = Raw.document(Raw.of("a.pdf", pdf(PAGES)));
        assertThat(document.statements()).extracting("speaker")
                .containsExactly("Ada Moe", "Bo Ferm", "Ada Moe", "Bo Ferm", "Ada Moe");
        assertThat(document.text()).doesNotContain("Gazette", "1", "2", "3", "4")
                .contains("wood is for people who", "lost in the fog", "a tin-clad boat", "are submarines, as");
    }

    private static void say(XWPFDocument docx, String label, String words) {
        XWPFParagraph paragraph = docx.createParagraph();
        int middle = label.length() / 2; // writers pause within a name, and the file has two runs
        for (var part : List.of(label.substring(0, middle), label.substring(middle))) {
            var run = paragraph.createRun();
            run.setBold(true);
            run.setText(part);
        }
        paragraph.createRun().setText(" " + words);
    }

    private static byte[] docx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var docx = new XWPFDocument()) {
            docx.getProperties().getCoreProperties().setTitle("Boats of Tin");
            docx.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("The Boat Club Gazette");
            say(docx, "Ada Moe:", "Welcome, Bo. How did it begin?");
            say(docx, "Bo Ferm:", "With a tin of paint.");
            docx.createParagraph().createRun().setText("I had nothing else.");
            say(docx, "Ada Moe:", "Does it float?");
            say(docx, "Bo Ferm:", "It does.");
            docx.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void aDocxGivesItsLabelledTurns() throws IOException {
        var document = Raw.document(Raw.of("a.docx", docx()));
        assertThat(document.title()).isEqualTo("Boats of Tin");
        assertThat(document.statements()).extracting("speaker", "text")
                .containsExactly(tuple("Ada Moe", "Welcome, Bo. How did it begin?"),
                        tuple("Bo Ferm", "With a tin of paint.\n\nI had nothing else."),
                        tuple("Ada Moe", "Does it float?"), tuple("Bo Ferm", "It does."));
        assertThat(document.text()).doesNotContain("Gazette");
    }

    private static Document mail(String body) {
        return Raw.document(Raw.of("a.eml", body.replace("\n", "\r\n").getBytes(ISO_8859_1)));
    }

    @Test
    void ofAMailTheFirstTextIsReadAndNoAttachment() {
        var document = mail("""
            From: =?utf-8?Q?Ada_M=C3=B8e?= <ada@example.org>
            To: boats@example.org
            Subject: Fwd: Boats of =?utf-8?Q?t=C3=ADn?=
            Date: Fri, 02 Jan 2026 10:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="x"

            --x
            Content-Type: multipart/alternative; boundary="y"

            --y
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Q: How does one sail through the n=C3=A4rrow harbour when the wind is against=
             you?

            A: One waits. It costs 3=3D3 hours.

            Q: And at night?

            A: One waits longer.
            --y
            Content-Type: text/html; charset=utf-8

            <p>Q: How?</p>
            --y--
            --x
            Content-Type: text/plain; name="notes.txt"
            Content-Disposition: attachment; filename="notes.txt"

            Nobody should read this.
            --x--
            """);
        assertThat(document.title()).isEqualTo("Boats of tín");
        assertThat(document.published().on()).isEqualTo("2026-01-02");
        assertThat(document.statements()).extracting("question", "text")
                .containsExactly(tuple("How does one sail through the närrow harbour when the wind is against you?",
                        "One waits. It costs 3=3 hours."), tuple("And at night?", "One waits longer."));
    }

    @Test
    void aMailOfPicturesHasNoText() {
        assertThat(Raw.rejection(Raw.of("a.eml",
                "From: a@example.org\nTo: b@example.org\nSubject: boats\nMIME-Version: 1.0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"))
                .code()).isEqualTo(Code.NO_TEXT);
    }
}
