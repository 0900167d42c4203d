package dev.parley.processor.normalise.markup;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Links whose addresses a file does not define ({@code [Chrome][]}, {@code [desk][oa-desk]}): a site keeps them elsewhere, and
 * CommonMark takes such brackets for text.
 */
final class LooseReferences {
    /** Brackets that hold sounds or times are notes of a transcriber. */
    private static final String NO_NOTE = "(?!(?i:laugh|applau|music|inaudible|unintell|cross|cheer|\\d{1,3}:))";
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\w\\]\\\\`!])\\[" + NO_NOTE + "([^\\[\\]\\n]{1,200})\\]\\[" + NO_NOTE + "([^\\[\\]\\n]{0,100})\\]");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[([^\\[\\]\\n]{1,200})\\]:");

    private LooseReferences() {}

    /** The text of such links without their brackets. */
    static String strip(String body) {
        if (!body.contains("]["))
            return body;
        var defined = defined(body);
        return LINK.matcher(body)
                .replaceAll(link -> defined.contains(key(link.group(2).isEmpty() ? link.group(1) : link.group(2)))
                        ? "$0"
                        : "$1");
    }

    private static Set<String> defined(String body) {
        var labels = new HashSet<String>();
        DEFINITION.matcher(body).results().forEach(definition -> labels.add(key(definition.group(1))));
        return labels;
    }

    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
