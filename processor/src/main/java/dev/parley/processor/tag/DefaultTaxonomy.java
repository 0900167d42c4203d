package dev.parley.processor.tag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The taxonomy that comes with Parley: 18 topics of interviews on machine learning. In force until another is published. */
public final class DefaultTaxonomy {
    private static final String FILE = "taxonomy.yaml";

    private DefaultTaxonomy() {}

    /** The file, to begin one's own with. */
    public static String yaml() {
        try (var file = Objects.requireNonNull(DefaultTaxonomy.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a part of this program can't be read", e);
        }
    }

    public static Taxonomy get() {
        return switch (TaxonomyReader.read(yaml())) {
            case TaxonomyReading.Valid(var taxonomy, var warnings) -> taxonomy;
            case TaxonomyReading.Refused(var problems) -> throw new AssertionError(FILE + " " + problems.getFirst());
        };
    }
}
