package dev.parley.ingest.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.sitemap.SitemapOutcome.Index;
import dev.parley.ingest.sitemap.SitemapOutcome.NoSitemap;
import dev.parley.ingest.sitemap.SitemapOutcome.Page;
import dev.parley.ingest.sitemap.SitemapOutcome.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {
    private static final URI ADDRESS = URI.create("https://example.org/sitemap.xml");
    private static final String PLAIN = """
        <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/a</loc><lastmod>2026-01-02</lastmod></url>
        <url><loc>https://example.org/b?x=1&amp;y=2</loc></url></urlset>""";

    @Test
    void aPlainSitemapNamesPages() {
        assertThat(read(PLAIN.getBytes(UTF_8))).isEqualTo(new Pages(
                List.of(new Page(URI.create("https://example.org/a"), "2026-01-02T00:00:00Z", null, null, null),
                        new Page(URI.create("https://example.org/b?x=1&y=2"), null, null, null, null))));
    }

    @Test
    void addressesAreReadAsPeopleWriteThem() {
        var map = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://example.org/a talk|one</loc></url>"
                + "<url><loc>https://example.org/100%?q={a}</loc></url></urlset>";
        assertThat(read(map.getBytes(UTF_8))).isEqualTo(
                new Pages(List.of(new Page(URI.create("https://example.org/a%20talk%7Cone"), null, null, null, null),
                        new Page(URI.create("https://example.org/100%25?q=%7Ba%7D"), null, null, null, null))));
    }

    @Test
    void anAmpersandThatIsNotEscapedCostsNoPage() {
        var map = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://example.org/a?x=1&y=2</loc></url>"
                + "<url><loc>https://example.org/b?x=1&amp;y=&#50;</loc></url></urlset>";
        assertThat(read(map.getBytes(UTF_8))).isEqualTo(
                new Pages(List.of(new Page(URI.create("https://example.org/a?x=1&y=2"), null, null, null, null),
                        new Page(URI.create("https://example.org/b?x=1&y=2"), null, null, null, null))));
    }

    @Test
    void aNewsSitemapNamesTitlesAndDates() {
        var news = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://example.org/a</loc><n:news><n:publication><n:name>The Engine</n:name><n:language>en</n:language>
            </n:publication><n:publication_date>2026-01-02T10:00:00+01:00</n:publication_date><n:title>On Engines</n:title></n:news></url></urlset>""";
        assertThat(read(news.getBytes(UTF_8))).isEqualTo(new Pages(List.of(new Page(URI.create("https://example.org/a"),
                null, "On Engines", "2026-01-02T10:00+01:00", "The Engine"))));
    }

    @Test
    void anIndexNamesOtherSitemapsAndGzipIsUnpacked() throws IOException {
        var index = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://example.org/one.xml.gz</loc></sitemap></sitemapindex>""";
        assertThat(read(index.getBytes(UTF_8)))
                .isEqualTo(new Index(List.of(URI.create("https://example.org/one.xml.gz"))));
        assertThat(read(gzip(PLAIN.getBytes(UTF_8)))).isInstanceOf(Pages.class);
    }

    @Test
    void aBombAPageAndNothingAreNoSitemaps() throws IOException {
        assertThat(read(gzip(new byte[SitemapReader.MAX_BYTES + 1]))).isInstanceOf(NoSitemap.class);
        assertThat(read("<html><p>Not found".getBytes(UTF_8))).isInstanceOf(NoSitemap.class);
        assertThat(read(new byte[0])).isInstanceOf(NoSitemap.class);
    }

    @Test
    void entitiesOfADocumentTypeAreNotExpanded() {
        var evil = "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><urlset><url><loc>https://example.org/&x;</loc></url></urlset>";
        assertThat(read(evil.getBytes(UTF_8)).toString()).doesNotContain("hostname", "localhost").isNotBlank();
    }

    private static SitemapOutcome read(byte[] body) {
        return SitemapReader.read(ADDRESS, body);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
