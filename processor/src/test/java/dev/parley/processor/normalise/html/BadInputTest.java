package dev.parley.processor.normalise.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.model.Hints;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection.Code;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages that nobody should send. The time limit is for hangs only. */
@Timeout(120)
class BadInputTest {
    private static final String TEXT = "The harbour master keeps a paper log, because paper does not need a password.";
    private final HtmlReader reader = new HtmlReader();

    private Reading read(byte[] body, String contentType) {
        return reader.read(body, contentType, Hints.NONE);
    }

    private String text(byte[] body, String contentType) {
        Reading reading = read(body, contentType);
        assertThat(reading).isInstanceOf(Reading.Content.class);
        return ((Reading.Content) reading).text();
    }

    private String text(String page) {
        return text(page.getBytes(UTF_8), "text/html");
    }

    private void refused(byte[] body, Code code, String reason) {
        assertThat(read(body, "text/html")).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.reason()).contains(reason);
        });
    }

    private static String page(String body) {
        return "<html><head><title>Log</title></head><body>" + body + "</body></html>";
    }

    @Test
    void readsUnderAHundredThousandOpenElements() {
        assertThat(text(page("<div>".repeat(100_000) + "<p>" + TEXT + "</p>"))).contains(TEXT);
        assertThat(text(page("<b><i>".repeat(50_000) + TEXT))).contains(TEXT);
    }

    @Test
    void readsTextAtEveryLevelOfAHundredThousand() {
        assertThat(text(page(("<div>" + TEXT).repeat(100_000)))).contains(TEXT);
        assertThat(text(page(("<table><tr><td>" + TEXT).repeat(30_000)))).contains(TEXT);
        assertThat(text(page(("<ul><li><p>" + TEXT).repeat(30_000)))).contains(TEXT);
    }

    /** Each part that came late holds the place of the next. */
    @Test
    void readsAChainOfAHundredThousandLateParts() {
        StringBuilder parts = new StringBuilder("<p>" + TEXT + "</p><template id=B:0></template>");
        for (int i = 0; i < 100_000; i++)
            parts.append("<div hidden id=S:%d><template id=P:%d></template></div>".formatted(i, i + 1));
        assertThat(text(page(parts.toString()))).contains(TEXT);
    }

    @Test
    void readsOneLineOfFifteenMegabytes() {
        String line = (TEXT + " ").repeat(15_000_000 / (TEXT.length() + 1));
        assertThat(text(page("<p>" + line + "</p>"))).hasSizeGreaterThan(14_900_000);
    }

    @Test
    void refusesABodyOverTheCapWithItsSize() {
        for (int size : List.of(RawDocument.MAX_BODY + 1, 50_000_000)) {
            byte[] body = new byte[size];
            Arrays.fill(body, (byte) 'a');
            refused(body, Code.TOO_LARGE, String.valueOf(size));
        }
    }

    @Test
    void refusesWhatIsNoPage() {
        refused("%PDF-1.7 ...".getBytes(UTF_8), Code.BINARY, "PDF");
        refused("{\"name\": \"value\"}".getBytes(UTF_8), Code.UNSUPPORTED, "JSON");
        refused(new byte[]{ (byte) 0x89, 'P', 'N', 'G', 13, 10 }, Code.BINARY, "image");
        refused(new byte[0], Code.EMPTY, "no bytes");
        refused(" \n\t ".getBytes(UTF_8), Code.EMPTY, "white space");
    }

    @Test
    void saysWhyAPageHasNoText() {
        refused("<html><frameset><frame src=a.html></frameset></html>".getBytes(UTF_8), Code.NO_TEXT, "frames");
        refused(page("<div id=root></div><script src=app.js></script>").getBytes(UTF_8), Code.NO_TEXT, "scripts");
        refused(page("<img src=a.png>").getBytes(UTF_8), Code.NO_TEXT, "no text");
    }

    @Test
    void readsHalfAPage() {
        String half = page("<article><p>" + TEXT + "</p><p>The rest is lo");
        assertThat(text(half.substring(0, half.indexOf("</body>")))).contains(TEXT);
        assertThat(text(page("<p>" + TEXT + "</p><a href=\"/unfini"))).contains(TEXT);
    }

    @Test
    void readsAroundNuls() {
        assertThat(text(page("<p>\0" + TEXT + "\0</p>"))).contains(TEXT);
    }

    @Test
    void readsAnHtmlMail() {
        assertThat(text("<table width=600><tr><td><font size=2>" + TEXT + "</font></td></tr></table>")).isEqualTo(TEXT);
    }

    @Test
    void believesBytesMoreThanDeclaredCharsets() {
        String page = page("<p>Müller über Æsthetik: „Wörter sind Häuser“, sagt er, und geht.</p>");
        assertThat(text(page.getBytes(UTF_8), "text/html; charset=ISO-8859-1")).contains("Müller über Æsthetik");
        String latin = page("<p>Müller über Häuser: es gibt, sagt er, zu viele davon.</p>");
        assertThat(text(latin.getBytes(ISO_8859_1), "text/html; charset=utf-8")).contains("Müller über Häuser");
    }

    @Test
    void believesTheServerMoreThanThePage() {
        String page = page("<meta charset=utf-8><p>Порт закрыт, потому что смотритель ушёл обедать.</p>");
        assertThat(text(page.getBytes(Charset.forName("windows-1251")), "text/html; charset=windows-1251"))
                .contains("Порт закрыт");
        String declared = page.replace("utf-8", "windows-1251");
        assertThat(text(declared.getBytes(Charset.forName("windows-1251")), "text/html; charset=utf-8"))
                .contains("Порт закрыт");
    }

    @Test
    void readsDeclaredAndMarkedCharsets() {
        byte[] japanese = page("<p>港の長は紙の記録をつけている。紙に合言葉はいらないからだ。</p>").getBytes(Charset.forName("Shift_JIS"));
        assertThat(text(japanese, "text/html; charset=Shift_JIS")).contains("港の長は紙の記録");
        assertThat(text(("\uFEFF" + page("<p>" + TEXT + "</p>")).getBytes(UTF_16LE), "text/html")).contains(TEXT);
        assertThat(text(page("<p>" + TEXT + "</p>").getBytes(UTF_16LE), "text/html")).contains(TEXT);
        assertThat(text(page("<p>" + TEXT + "</p>").getBytes(UTF_8), "text/html; charset=no-such-set")).contains(TEXT);
    }

    @Test
    void readsTitlesOfNothingButMarksAndOfAnyLength() {
        String paragraphs = "<article><p>" + TEXT + "</p><p>" + TEXT + "</p></article>";
        for (String title : List.of("|", "::", " » ", "|:|", ": Log", "-", "/", "a" + "-".repeat(150_000) + " b - Log",
                " ".repeat(150_000) + "b", "a" + " ".repeat(150_000) + "b | Log"))
            for (String site : List.of("Log", "|", "::", title))
                assertThat(text("<html><head><title>" + title + "</title><meta property=og:title content='" + title
                        + "'><meta property=og:site_name content='" + site + "'></head><body><h1>" + title + "</h1>"
                        + paragraphs + "</body></html>")).contains(TEXT);
    }

    @Test
    void neverThrowsOnNoise() {
        Random random = new Random(20261120);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            String tags = new String(noise, ISO_8859_1).replace('a', '<')
                    .replace('b', '>')
                    .replace('c', '/')
                    .replace('d', '"');
            assertThatCode(() -> read(noise, "text/html")).doesNotThrowAnyException();
            assertThatCode(() -> read(page(tags).getBytes(UTF_8), "text/html; charset=" + tags))
                    .doesNotThrowAnyException();
        }
    }
}
