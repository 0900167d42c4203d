package dev.parley.app.topics;

import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import dev.parley.processor.tag.DefaultTaxonomy;
import dev.parley.processor.tag.Problem;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.processor.tag.TaxonomyReader;
import dev.parley.processor.tag.TaxonomyReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file that should hold a taxonomy. */
public record TaxonomyFile(Path path, String yaml) {
    /** @throws Failure if the file can't be read */
    public static TaxonomyFile read(Path path) {
        try {
            return new TaxonomyFile(path, Files.readString(path));
        } catch (NoSuchFileException e) {
            throw Failure.usage("there is no file '" + path + "'");
        } catch (IOException e) {
            throw Failure.usage("'" + path + "' can't be read: " + Reason.of(e));
        }
    }

    /** The taxonomy of a file, or that of the house if none is named. */
    public static Taxonomy taxonomy(@Nullable Path path) {
        return path == null ? DefaultTaxonomy.get() : read(path).taxonomy();
    }

    public TaxonomyReading reading() {
        return TaxonomyReader.read(yaml);
    }

    /** @throws Failure with all problems if there are any */
    public Taxonomy taxonomy() {
        return switch (reading()) {
            case TaxonomyReading.Valid(var taxonomy, _) -> taxonomy;
            case TaxonomyReading.Refused(var problems) ->
                throw Failure.usage("the taxonomy is refused:\n" + String.join("\n", placed(problems)));
        };
    }

    /** Problems as compilers print them, {@code file:line:column: reason}. */
    public List<String> placed(List<Problem> problems) {
        return problems.stream().map(p -> path + ":" + p).collect(Collectors.toList());
    }
}
