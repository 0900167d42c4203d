package dev.parley.processor.normalise.cue;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a cue is shown (W3C WebVTT §3.1), parsed as §6.3 says: a setting that is not well-formed is passed over, the last one counts.
 *
 * @param vertical {@code rl} or {@code lr}; empty for horizontal text
 * @param line a number of lines, or per cent of the height where {@code snapToLines} is false; null for {@code auto}
 * @param position in per cent of the width; null for {@code auto}
 * @param size in per cent of the width
 * @param region the identifier of a region that the file defines, else empty
 */
record CueSettings(String vertical, @Nullable Double line, String lineAlign, boolean snapToLines,
        @Nullable Double position, String positionAlign, double size, String align, String region) {
    static final CueSettings DEFAULT = new CueSettings("", null, "start", true, null, "auto", 100, "center", "");
    private static final Set<String> VERTICAL = Set.of("rl", "lr");
    private static final Set<String> ALIGN = Set.of("start", "center", "end", "left", "right");
    private static final Set<String> LINE_ALIGN = Set.of("start", "center", "end");
    private static final Set<String> POSITION_ALIGN = Set.of("line-left", "center", "line-right");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)%");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\f\\n]+");

    /** @param regions the identifiers of the regions that the file has defined so far */
    static CueSettings parse(String line, Set<String> regions) {
        if (line.isBlank())
            return DEFAULT;
        var settings = DEFAULT;
        for (var setting : SPACES.split(line.strip())) {
            int colon = setting.indexOf(':');
            if (colon > 0 && colon < setting.length() - 1)
                settings = settings.with(setting.substring(0, colon), setting.substring(colon + 1), regions);
        }
        return settings.inRegion() ? settings : settings.withRegion("");
    }

    /** A region shows its cues itself, so a cue that is placed otherwise belongs to none. */
    private boolean inRegion() {
        return line == null && size == 100 && vertical.isEmpty();
    }

    private CueSettings with(String name, String value, Set<String> regions) {
        return switch (name) {
            case "region" -> withRegion(regions.contains(value) ? value : "");
            case "vertical" -> VERTICAL.contains(value)
                    ? new CueSettings(value, line, lineAlign, snapToLines, position, positionAlign, size, align, region)
                    : this;
            case "line" -> withLine(value);
            case "position" -> withPosition(value);
            case "size" -> withSize(percentage(value));
            case "align" -> ALIGN.contains(value)
                    ? new CueSettings(vertical, line, lineAlign, snapToLines, position, positionAlign, size, value,
                            region)
                    : this;
            default -> this;
        };
    }

    private CueSettings withRegion(String id) {
        return new CueSettings(vertical, line, lineAlign, snapToLines, position, positionAlign, size, align, id);
    }

    private CueSettings withLine(String value) {
        var at = before(value);
        var aligned = behind(value, lineAlign);
        var percentage = percentage(at);
        boolean number = NUMBER.matcher(at).matches();
        return !LINE_ALIGN.contains(aligned) || (percentage == null && !number)
                ? this
                : new CueSettings(vertical, percentage == null ? Double.valueOf(at) : percentage, aligned,
                        percentage == null, position, positionAlign, size, align, region);
    }

    private CueSettings withPosition(String value) {
        var at = percentage(before(value));
        var aligned = behind(value, positionAlign);
        boolean known = aligned.equals(positionAlign) || POSITION_ALIGN.contains(aligned);
        return at == null || !known
                ? this
                : new CueSettings(vertical, line, lineAlign, snapToLines, at, aligned, size, align, region);
    }

    private CueSettings withSize(@Nullable Double percentage) {
        return percentage == null
                ? this
                : new CueSettings(vertical, line, lineAlign, snapToLines, position, positionAlign, percentage, align,
                        region);
    }

    private static String before(String value) {
        int comma = value.indexOf(',');
        return comma < 0 ? value : value.substring(0, comma);
    }

    private static String behind(String value, String otherwise) {
        int comma = value.indexOf(',');
        return comma < 0 ? otherwise : value.substring(comma + 1);
    }

    private static @Nullable Double percentage(String text) {
        var percentage = PERCENTAGE.matcher(text);
        var number = percentage.matches() ? Double.valueOf(percentage.group(1)) : null;
        return number == null || number > 100 ? null : number;
    }
}
