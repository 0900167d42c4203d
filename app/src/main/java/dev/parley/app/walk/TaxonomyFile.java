package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.processor.tag.TaxonomyReader;
import dev.parley.processor.tag.TaxonomyReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the taxonomy that a setting names. */
final class TaxonomyFile {
    private TaxonomyFile() {}

    /** @throws Failure naming the line, if the file is refused */
    static Taxonomy read(Path file) {
        try {
            return switch (TaxonomyReader.read(Files.readString(file))) {
                case TaxonomyReading.Valid(var taxonomy, _) -> taxonomy;
                case TaxonomyReading.Refused(var problems) ->
                    throw Failure.usage("the taxonomy " + file + " is refused: " + problems.getFirst());
            };
        } catch (IOException e) {
            throw Failure.usage("the taxonomy " + file + " can't be read: " + e.getMessage());
        }
    }
}
