package dev.parley.app.topics;

import dev.parley.app.exit.Failure;
import dev.parley.model.Json;
import dev.parley.processor.tag.learn.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Texts in a file, {@code {"id", "title", "tags", "text"}} a line. */
public final class LabelledFile {
    private LabelledFile() {}

    /** @throws Failure with the line that is none */
    public static List<LabelledText> read(Path path) {
        var texts = new ArrayList<LabelledText>();
        try (var lines = Files.newBufferedReader(path)) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank())
                    texts.add(text(line, path + ":" + number));
            }
        } catch (NoSuchFileException e) {
            throw Failure.usage("there is no file '" + path + "'");
        } catch (IOException e) {
            throw Failure.usage("'" + path + "' can't be read: " + e);
        }
        return texts;
    }

    private static LabelledText text(String line, String place) {
        try {
            return Json.MAPPER.readValue(line, LabelledText.class);
        } catch (JacksonException e) {
            throw Failure.usage(place + ": not {\"id\", \"title\", \"tags\", \"text\"} as JSON: " + Json.reason(e));
        }
    }
}
