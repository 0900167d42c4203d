package dev.parley.app.topics;

import dev.parley.app.exit.Failure;
import dev.parley.app.lines.JsonLines;
import dev.parley.model.Json;
import dev.parley.processor.tag.learn.LabelledText;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Texts in a file, {@code {"id", "title", "tags", "text"}} a line. */
public final class LabelledFile {
    private LabelledFile() {}

    /** @throws Failure with the line that is none */
    public static List<LabelledText> read(Path path) {
        return new JsonLines(path).read(LabelledFile::text);
    }

    private static LabelledText text(String line, String place) {
        try {
            return Json.MAPPER.readValue(line, LabelledText.class);
        } catch (JacksonException e) {
            throw Failure.usage(place + ": not {\"id\", \"title\", \"tags\", \"text\"} as JSON: " + Json.reason(e));
        }
    }
}
