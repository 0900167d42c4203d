package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses a WebVTT file into cues as the specification's parser does (W3C WebVTT: The Web Video Text Tracks Format, §6.1): a cue whose
 * timings are not well-formed is dropped; comments and styles are passed over, of regions the identifiers are kept. One use.
 */
final class VttParser {
    private static final String SIGNATURE = "WEBVTT";
    private static final String ARROW = "-->";

    private static final Pattern REGION = Pattern.compile("\\AREGION[ \\t]*\\n(?:.*\\s)??id:(\\S+)", Pattern.DOTALL);

    private final String input;
    private final List<Cue> cues = new ArrayList<>();
    private final Set<String> regions = new HashSet<>();
    private int position;

    private VttParser(String input) {
        this.input = input;
    }

    /** @return the cues; empty if the file does not begin as a WebVTT file must */
    static Optional<List<Cue>> parse(String file) {
        var parser = new VttParser(file.startsWith("\ufeff") ? file.substring(1) : file);
        return parser.signature() ? Optional.of(parser.cues()) : Optional.empty();
    }

    private boolean signature() {
        var line = line();
        return line.startsWith(SIGNATURE)
                && (line.length() == SIGNATURE.length() || " \t".indexOf(line.charAt(SIGNATURE.length())) >= 0);
    }

    private List<Cue> cues() {
        if (position < input.length() && input.charAt(position) != '\n')
            block(true);
        while (position < input.length())
            if (input.charAt(position) == '\n')
                position++;
            else
                block(false);
        return cues;
    }

    /** Collects a block: lines until an empty one, or until an arrow that begins the next cue. */
    private void block(boolean header) {
        var buffer = new StringBuilder();
        Cue timed = null;
        boolean arrow = false;
        for (int lines = 1; position < input.length(); lines++) {
            int before = position;
            var line = line();
            if (line.contains(ARROW)) {
                if (header || lines > 2 || arrow) {
                    position = before;
                    break;
                }
                arrow = true;
                timed = VttTimings.parse(buffer.toString(), line, regions);
                buffer.setLength(timed == null ? buffer.length() : 0);
            } else if (line.isEmpty())
                break;
            else
                buffer.append(buffer.isEmpty() ? "" : "\n").append(line);
        }
        add(timed, buffer);
    }

    private void add(@Nullable Cue timed, StringBuilder text) {
        var region = timed == null && cues.isEmpty() ? REGION.matcher(text) : null;
        if (region != null && region.find())
            regions.add(region.group(1));
        if (timed != null)
            cues.add(new Cue(timed.id(), timed.start(), timed.end(), timed.settings(), text.toString()));
    }

    private String line() {
        int end = input.indexOf('\n', position);
        var line = input.substring(position, end < 0 ? input.length() : end);
        position = end < 0 ? input.length() : end + 1;
        return line;
    }
}
