package dev.parley.processor.normalise.cue;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of turns: columns for the speaker, the words and perhaps the time, found by their headings. An empty speaker cell goes on
 * with the speaker above; other columns are remarks that nobody said. A quote that is never closed ends with the file.
 */
public final class CsvReader {
    private static final List<String> SPEAKERS = List.of("speaker", "name", "who", "voice", "speaker name",
            "speaker label", "person", "sprecher");
    private static final List<String> WORDS = List.of("transcript", "text", "content", "utterance", "dialogue",
            "dialog", "line", "body", "words", "transcription", "speech", "statement", "sentence");
    private static final List<String> STARTS = List.of("start", "time", "timestamp", "start time", "startseconds",
            "start_time", "begin", "from", "timecode");

    private CsvReader() {}

    /** Empty if no column is headed as words are, or no other tells it from a list. */
    public static Optional<Talk> read(String text) {
        int line = text.indexOf('\n');
        char separator = separator(line < 0 ? text : text.substring(0, line));
        var utterances = new ArrayList<Utterance>();
        var rows = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)
                .iterator();
        var columns = rows.hasNext() ? Columns.of(rows.next()) : null;
        if (columns == null)
            return Optional.empty();
        rows.forEachRemaining(row -> columns.read(row, utterances));
        return Optional.of(Talk.of(utterances));
    }

    private static char separator(String header) {
        if (header.indexOf('\t') >= 0)
            return '\t';
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    /** Which column holds what; -1 for none. */
    private record Columns(int speaker, int words, int start) {
        static @Nullable Columns of(CsvRecord header) {
            var heads = header.getFields().stream().map(head -> head.strip().toLowerCase(Locale.ROOT)).toList();
            var columns = new Columns(first(heads, SPEAKERS), first(heads, WORDS), first(heads, STARTS));
            return columns.words < 0 || (columns.speaker < 0 && columns.start < 0) ? null : columns;
        }

        private static int first(List<String> heads, List<String> names) {
            return names.stream().mapToInt(heads::indexOf).filter(index -> index >= 0).findFirst().orElse(-1);
        }

        void read(CsvRecord row, List<Utterance> utterances) {
            var name = cell(row, speaker);
            var said = cell(row, words);
            var above = utterances.isEmpty() ? null : utterances.getLast().voice();
            if (!said.isBlank())
                utterances.add(
                        Utterance.of(name.isBlank() ? above : name.strip(), Times.parse(cell(row, start)), null, said));
        }

        private static String cell(CsvRecord row, int column) {
            return column < 0 || column >= row.getFieldCount() ? "" : row.getField(column);
        }
    }
}
