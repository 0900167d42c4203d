package dev.parley.processor.normalise.markup;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brackets that CommonMark reads as nobody meant them: links whose addresses a file does not define ({@code [Chrome][]},
 * {@code [desk][oa-desk]}), since a site keeps them elsewhere; a name before its words ({@code [Ada]: Yes}), which would define an address
 * and vanish; marks of notes ({@code [^1]}).
 */
final class LooseReferences {
    /** Brackets that hold sounds or times are notes of a transcriber. */
    private static final String NO_NOTE = "(?!(?i:laugh|applau|music|inaudible|unintell|cross|cheer|\\d{1,3}:))";
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\w\\]\\\\`!])\\[" + NO_NOTE + "([^\\[\\]\\n]{1,200})\\]\\[" + NO_NOTE + "([^\\[\\]\\n]{0,100})\\]");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[([^\\[\\]\\n]{1,200})\\]:");

    private static final Pattern NAMED = Pattern
            .compile("(?m)^( {0,3})(\\[(?!\\^)[^\\[\\]\\n]{1,60}\\]:[ \\t]*(\\S+))");
    /** A path, a fragment, or a host or file with a dot in it. */
    private static final Pattern ADDRESS = Pattern.compile("<.*|[!-~]*(?:[/#@]|[!-~]\\.\\w|:.)[^\\s]*");
    private static final Pattern NOTE = Pattern
            .compile("(?m)^ {0,3}\\[\\^[^\\[\\]\\s]{1,40}\\]:|\\[\\^[^\\[\\]\\s]{1,40}\\]"
                    + "|<sup[^<>\\n]{0,100}><a\\b[^<>\\n]{0,200}href=[\"']#[^<>\\n]{0,200}>[^<>\\n]{1,8}</a></sup>");

    private LooseReferences() {}

    /** The text of links without their brackets, names kept, marks of notes gone; the notes stay, a paragraph each. */
    static String strip(String body) {
        String words = body.contains("]:") ? NAMED.matcher(body).replaceAll(LooseReferences::named) : body;
        return links(words.contains("[^") || words.contains("<sup")
                ? NOTE.matcher(words).replaceAll(LooseReferences::note)
                : words);
    }

    private static String named(MatchResult line) {
        boolean address = ADDRESS.matcher(line.group(3)).matches();
        return Matcher.quoteReplacement(line.group(1) + (address ? "" : "\\") + line.group(2));
    }

    private static String note(MatchResult mark) {
        return mark.group().endsWith(":") ? "\n" : "";
    }

    private static String links(String body) {
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
