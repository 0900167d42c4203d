package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.model.DocumentId;
import dev.parley.model.Locator;

/** Documents by the names that people have for them: ids, locators, and addresses as they stand in a browser. */
final class Named {
    private Named() {}

    /** @throws Failure if it is no name at all */
    static DocumentId id(String name) {
        return name.matches("[a-z2-7]{16}") ? new DocumentId(name) : DocumentId.of(locator(name));
    }

    /** @throws Failure if it is no name at all */
    static Locator locator(String name) {
        if (name.isBlank())
            throw Failure.usage("name a document by its id, address or locator");
        return new Locator(CanonicalUrl.of(name).map(Object::toString).orElse(name));
    }
}
