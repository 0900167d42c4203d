package dev.parley.processor.normalise;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that nobody should send: a document as good as can be, or a rejection that says why. */
@Timeout(60)
class BadInputTest {
    @Test
    void anEmptyBodyIsRejected() {
        assertThat(Raw.rejection(Raw.of("a.txt", "")).code()).isEqualTo(Code.EMPTY);
    }

    @Test
    void whiteSpaceIsNoText() {
        assertThat(Raw.rejection(Raw.of("a.txt", " \n\n\t ")).code()).isEqualTo(Code.NO_TEXT);
    }

    @Test
    void aCutBodyIsRejectedWithItsSize() {
        var raw = new RawDocument(Locator.ofFile("test", "a.txt"), "test", Raw.FETCHED, "text/plain", new byte[64],
                Hints.NONE.withCutFrom(60_000_000));
        assertThat(Raw.rejection(raw)).satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo(Code.TOO_LARGE);
            assertThat(rejection.reason()).contains("60000000");
        });
    }

    @Test
    void bytesNamedTextAreBinary() {
        var bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++)
            bytes[i] = (byte) (i * 31);
        assertThat(Raw.rejection(Raw.of("a.txt", bytes)).code()).isEqualTo(Code.BINARY);
    }

    @Test
    void windows1252IsRead() {
        var document = Raw.document(
                Raw.of("a.txt", "Käse kostet drei €, sagte sie – und ging.".getBytes(Charset.forName("windows-1252"))));
        assertThat(document.text()).isEqualTo("Käse kostet drei €, sagte sie – und ging.");
    }

    @Test
    void aFewBrokenBytesDoNotSpoilUtf8() {
        var bytes = "Größe äöü und noch mehr Größe".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        assertThat(Raw.document(Raw.of("a.txt", bytes)).text()).startsWith("Größe äöü und");
    }

    @Test
    void utf16WithAMarkIsRead() {
        assertThat(Raw
                .document(Raw.of("a.vtt",
                        "\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Moe>Hi there.".getBytes(UTF_16LE)))
                .statements()).singleElement().extracting("speaker").isEqualTo("Ada Moe");
    }

    @Test
    void aLineOfTenMegabytesIsRead() {
        var line = "word ".repeat(2_000_000);
        assertThat(Raw.document("a.txt", line).words()).isEqualTo(2_000_000);
    }

    @Test
    void aPageOfAHundredThousandOpenElementsIsRead() {
        var page = "<html><body>" + "<div><b>".repeat(100_000)
                + "<p>The harbour master keeps a paper log, by hand.</p>";
        assertThat(Raw.document(Raw.of("a.html", page)).text()).contains("paper log");
    }

    @Test
    void whatIsServedAsAPageAndIsNoneIsRejected() {
        assertThat(Raw.rejection(page("{\"title\": \"no page\"}")).code()).isEqualTo(Code.UNSUPPORTED);
        assertThat(Raw.rejection(page("%PDF-1.7 and then nothing")).code()).isIn(Code.MALFORMED, Code.BINARY);
        assertThat(Raw.rejection(page("<html><frameset><frame src=a.html></frameset></html>")).code())
                .isEqualTo(Code.NO_TEXT);
    }

    private static RawDocument page(String body) {
        return new RawDocument(Locator.ofFile("test", "a.html"), "test", Raw.FETCHED, "text/html",
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8), Hints.NONE);
    }

    @Test
    void twoHundredThousandCuesAreRead() {
        var cues = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < 200_000; i++)
            cues.append("00:00:01.000 --> 00:00:00.500\n<v Voice ").append(i % 7).append(">word\n\n");
        assertThat(Raw.document("a.vtt", cues.toString()).statements()).hasSize(200_000);
    }

    /** Four bytes a row make some hundred of JSON, and no channel takes so large a record. */
    @Test
    void aTableWhoseDocumentIsTooLargeForAChannelIsRejected() {
        var rows = "Speaker,Transcript\n" + "Ada,yes\nBo,no\n".repeat(500_000);
        assertThat(Raw.rejection(Raw.of("a.csv", rows)).code()).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void everyLineMayHaveANewSpeaker() {
        var lines = new StringBuilder();
        for (int i = 0; i < 50_000; i++)
            lines.append("**Name")
                    .append(Integer.toString(i, 26).replaceAll("\\d", "x"))
                    .append(" Surname:** word\n\n");
        assertThat(Raw.document("a.md", lines.toString()).words()).isGreaterThanOrEqualTo(50_000);
    }

    @Test
    void jsonCutInTheMiddleIsMalformed() {
        assertThat(Raw.rejection(Raw.of("a.json", "{\"segments\": [{\"start\": 0, \"text\": \"Hel")).code())
                .isEqualTo(Code.MALFORMED);
    }

    @Test
    void jsonThatIsNoTranscriptIsUnsupported() {
        assertThat(Raw.rejection(Raw.of("a.json", "{\"name\": \"x\", \"version\": 3}")).code())
                .isEqualTo(Code.UNSUPPORTED);
    }

    @Test
    void aQuoteThatIsNeverClosedEndsWithTheTable() {
        var document = Raw.document("a.csv", "Speaker,Transcript\nAda Moe,\"Who closes\nBo Ferm,this quote?\n");
        assertThat(document.text()).contains("Who closes", "this quote?");
    }

    @Test
    void anAddressIsNoLabel() {
        var document = Raw.document("a.txt",
                "https://example.org/a is down.\n\nhttps://example.org/b is up.\n\nhttps://example.org/c is slow.\n");
        assertThat(document.statements()).noneMatch(statement -> statement.speaker() != null);
    }

    @Test
    void rightToLeftTextKeepsItsTurns() {
        var document = Raw.document("a.md",
                "**דנה:** שלום לכולם וברוכים הבאים.\n\n**יוסי:** תודה רבה לך.\n\n**דנה:** מה שלומך היום?\n\n**יוסי:** טוב מאוד.\n");
        assertThat(document.statements()).extracting("speaker").containsExactly("דנה", "יוסי", "דנה", "יוסי");
    }

    @Test
    void anArchiveThatExplodesIsMalformed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(new byte[80_000_000]);
        }
        assertThat(Raw.rejection(Raw.of("a.docx", bytes.toByteArray())).code()).isEqualTo(Code.MALFORMED);
    }

    @Test
    void aPdfOfPicturesHasNoText() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
        }
        assertThat(Raw.rejection(Raw.of("a.pdf", bytes.toByteArray())).code()).isEqualTo(Code.NO_TEXT);
    }

    @Test
    void aDamagedPdfIsMalformed() {
        assertThat(Raw.rejection(Raw.of("a.pdf", "%PDF-1.7\nnothing else")).code()).isEqualTo(Code.MALFORMED);
    }

    @Test
    void timesThatRunBackwardsKeepTheOrderOfTheFile() {
        var document = Raw.document("a.vtt",
                "WEBVTT\n\n00:09.000 --> 00:08.000\n<v Ada Moe>First.\n\n00:02.000 --> 00:01.000\n<v Bo Ferm>Second.\n");
        assertThat(document.statements()).extracting("text").containsExactly("First.", "Second.");
        assertThat(document.statements()).extracting("startSeconds").containsExactly(9.0, 2.0);
    }

    @Test
    void aCueOfTenMegabytesIsRead() {
        var cue = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Moe>" + "word <b>& ".repeat(1_000_000);
        assertThat(Raw.document("a.vtt", cue).words()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "**", "> ", "Ada: ", "[", "- ", "((", "\"", "Q: ", "00:01 ", "a-\n", "{%", "<v ", "主持人：",
                    "\u202e", "-- " })
    void oneSignAgainAndAgainIsDoneInGoodTime(String sign) {
        var text = sign.repeat(200_000 / sign.length());
        for (var name : List.of("a.md", "a.vtt"))
            assertThat(timed(() -> Raw.outcome(Raw.of(name, text)))).as(name).isNotNull();
    }

    /** Three minutes are more than anything linear takes, on any machine. */
    private static Outcome timed(Callable<Outcome> reading) {
        return Assertions.assertTimeoutPreemptively(Duration.ofMinutes(3), reading::call);
    }

    @Test
    void chineseTurnsHaveFullWidthColonsAndNoSpaces() {
        var document = Raw.document("a.txt", "主持人：欢迎大家收听。\n\n李雷：谢谢，很高兴来到\n这里。\n\n主持人：你好吗？\n\n李雷：很好。\n");
        assertThat(document.language()).isEqualTo("zh");
        assertThat(document.statements()).extracting("text").containsExactly("欢迎大家收听。", "谢谢，很高兴来到这里。", "你好吗？", "很好。");
    }

    @Test
    void aBombWithinADocxIsMalformed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var docx = new XWPFDocument()) {
            docx.createParagraph().createRun().setText(" ".repeat(70_000_000));
            docx.write(bytes);
        }
        assertThat(Raw.rejection(Raw.of("a.docx", bytes.toByteArray())).code()).isEqualTo(Code.MALFORMED);
    }
}
