package dev.parley.ingest.sitemap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import dev.parley.ingest.sitemap.SitemapOutcome.Index;
import dev.parley.ingest.sitemap.SitemapOutcome.NoSitemap;
import dev.parley.ingest.sitemap.SitemapOutcome.Page;
import dev.parley.ingest.sitemap.SitemapOutcome.Pages;
import dev.parley.ingest.url.Escapes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps (sitemaps.org 0.9, Google News) leniently: any namespace, pages of any path. Fetches nothing. Thread-safe. */
public final class SitemapReader {
    /** A sitemap is no larger by its own protocol, in bytes. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private static final Pattern STRAY = Pattern
            .compile("&(?!(?:#\\d{1,8}|#[xX][0-9a-fA-F]{1,8}|amp|lt|gt|quot|apos);)");

    private SitemapReader() {}

    public static SitemapOutcome read(URI address, byte[] body) {
        try {
            var content = unzipped(body);
            try {
                return parsed(address, content);
            } catch (UnknownFormatException e) {
                var mended = withAmpersandsEscaped(content);
                if (mended.length == content.length)
                    throw e;
                return parsed(address, mended);
            }
        } catch (UnknownFormatException | IOException e) {
            return new NoSitemap("no sitemap: " + e.getMessage());
        }
    }

    private static SitemapOutcome parsed(URI address, byte[] content) throws UnknownFormatException, IOException {
        var parser = new SiteMapParser(false, false);
        parser.enableExtension(Extension.NEWS);
        parser.setURLFilter(Escapes::mended); // as people write them, with blanks and signs that a URI has not
        return outcome(parser.parseSiteMap(content, address.toURL()));
    }

    /** Addresses are often written as they are. In the encodings of the web the sign is one byte, which is no part of others. */
    private static byte[] withAmpersandsEscaped(byte[] content) {
        return STRAY.matcher(new String(content, ISO_8859_1)).replaceAll("&amp;").getBytes(ISO_8859_1);
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b)
            return body;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            var content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES)
                throw new IOException("it unpacks to more than " + MAX_BYTES + " bytes");
            return content;
        }
    }

    private static SitemapOutcome outcome(AbstractSiteMap map) {
        return switch (map) {
            case SiteMapIndex index ->
                new Index(index.getSitemaps().stream().flatMap(child -> uri(child.getUrl()).stream()).toList());
            case SiteMap pages -> pages(pages.getSiteMapUrls());
            default -> new NoSitemap("a sitemap of an unknown sort");
        };
    }

    private static SitemapOutcome pages(Collection<SiteMapURL> urls) {
        return new Pages(urls.stream().flatMap(url -> page(url).stream()).toList());
    }

    private static Optional<Page> page(SiteMapURL url) {
        var modified = url.getLastModified() == null ? null : url.getLastModified().toInstant().toString();
        return uri(url.getUrl()).map(uri -> news(url).map(
                news -> new Page(uri, modified, news.getTitle(), iso(news.getPublicationDateTime()), news.getName()))
                .orElseGet(() -> new Page(uri, modified, null, null, null)));
    }

    private static Optional<NewsAttributes> news(SiteMapURL url) {
        ExtensionMetadata @Nullable [] attributes = url.getAttributesForExtension(Extension.NEWS);
        return attributes == null
                ? Optional.empty()
                : Stream.of(attributes)
                        .filter(NewsAttributes.class::isInstance)
                        .map(NewsAttributes.class::cast)
                        .findFirst();
    }

    private static @Nullable String iso(@Nullable ZonedDateTime time) {
        return time == null ? null : time.toOffsetDateTime().toString();
    }

    private static Optional<URI> uri(@Nullable URL url) {
        try {
            return url == null ? Optional.empty() : Optional.of(url.toURI());
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
