package dev.parley.ingest.sitemap;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sitemap holds. */
public sealed interface SitemapOutcome {
    /** Pages. */
    record Pages(List<Page> pages) implements SitemapOutcome {
        public Pages {
            pages = List.copyOf(pages);
        }
    }

    /** Other sitemaps. */
    record Index(List<URI> sitemaps) implements SitemapOutcome {
        public Index {
            sitemaps = List.copyOf(sitemaps);
        }
    }

    /** It is none. */
    record NoSitemap(String reason) implements SitemapOutcome {}

    /**
     * A page that a sitemap names.
     *
     * @param modified ISO 8601
     * @param title of a news sitemap, as are the next two
     */
    record Page(URI url, @Nullable String modified, @Nullable String title, @Nullable String published,
            @Nullable String site) {}
}
