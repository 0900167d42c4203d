package dev.parley.app.lines;

import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A file of JSON in UTF-8, an object a line. Blank lines are none, and a byte order mark, as editors and shells on Windows set it, is no part of the first. */
public record JsonLines(Path path) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * @param each of a line, and where it stands, for messages
     * @throws Failure if the file can't be read
     */
    public <T> List<T> read(BiFunction<String, String, T> each) {
        try (var lines = Files.newBufferedReader(path)) {
            return read(lines, each);
        } catch (NoSuchFileException e) {
            throw Failure.usage("there is no file '" + path + "'");
        } catch (IOException e) {
            throw Failure.usage("'" + path + "' can't be read: " + Reason.of(e));
        }
    }

    private <T> List<T> read(BufferedReader lines, BiFunction<String, String, T> each) throws IOException {
        var all = new ArrayList<T>();
        int number = 0;
        for (var line = begun(lines.readLine()); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank())
                all.add(each.apply(line, path + ":" + number));
        }
        return all;
    }

    private static @Nullable String begun(@Nullable String first) {
        return first != null && first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first;
    }
}
