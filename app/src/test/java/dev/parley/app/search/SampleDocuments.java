package dev.parley.app.search;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Locator;
import dev.parley.model.Provenance;
import dev.parley.model.SampleDocument;
import java.time.Instant;

/** Documents that differ from the sample in what matters here. */
final class SampleDocuments {
    private SampleDocuments() {}

    static EnrichedDocument of(Locator locator, String source, String site, Instant fetched) {
        var sample = SampleDocument.DOCUMENT;
        var from = sample.provenance();
        return EnrichedDocument.of(new Document(sample.schema(), DocumentId.of(locator), locator, sample.form(),
                sample.title(), sample.language(), sample.published(), site, sample.canonicalUrl(), sample.people(),
                sample.unnamedSpeakers(), sample.sections(), sample.statements(), sample.text(), sample.words(),
                sample.contentHash(), sample.normaliser(),
                new Provenance(source, fetched, from.contentType(), from.fields())));
    }
}
