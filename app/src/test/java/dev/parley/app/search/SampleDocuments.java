package dev.parley.app.search;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Locator;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.model.SampleDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Documents that differ from the sample in what matters here. */
final class SampleDocuments {
    private SampleDocuments() {}

    static EnrichedDocument of(Locator locator, String source, String site, Instant fetched) {
        return of(locator, SampleDocument.DOCUMENT.title(), source, site, SampleDocument.DOCUMENT.published(), fetched);
    }

    static EnrichedDocument of(Locator locator, Published published, Instant fetched) {
        return of(locator, SampleDocument.DOCUMENT.title(), "seeds", "example.org", published, fetched);
    }

    static EnrichedDocument titled(String title) {
        var sample = SampleDocument.DOCUMENT;
        return of(sample.locator(), title, "seeds", "example.org", sample.published(), sample.provenance().fetched());
    }

    private static EnrichedDocument of(Locator locator, @Nullable String title, String source, String site,
            Published published, Instant fetched) {
        var sample = SampleDocument.DOCUMENT;
        var from = sample.provenance();
        return EnrichedDocument.of(new Document(sample.schema(), DocumentId.of(locator), locator, sample.form(), title,
                sample.language(), published, site, sample.canonicalUrl(), sample.people(), sample.unnamedSpeakers(),
                sample.sections(), sample.statements(), sample.text(), sample.words(), sample.contentHash(),
                sample.normaliser(), new Provenance(source, fetched, from.contentType(), from.fields())));
    }
}
