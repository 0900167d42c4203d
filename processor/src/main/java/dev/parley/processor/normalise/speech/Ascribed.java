package dev.parley.processor.normalise.speech;

import java.util.regex.Pattern;

/** Tells the people to whom quotes are ascribed from works, papers and professions that stand in the same place. */
final class Ascribed {
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:the|headline|said|anonymous|anon|unknown|from|rule|title|old|proverb|seen|source|attributed|taken|topic)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORK = Pattern.compile(
            ".*(?:['’]s? .*|\\b(?:news|times|journal|magazine|report|post|herald|observer|tribune|gazette|review|digest|chronicle|press"
                    + "|theatre|handbook|dictionary|encyclop(?:a?e)dia|guide|manual|book|bible|proverbs?|professor|university|usage|faq|law))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OCCASION = Pattern
            .compile(" (?:in|on|to|at|about|during|quoting|writing|when|@) ?(?=[\\p{L}\\p{N}#\"'])");

    private Ascribed() {}

    static boolean isPerson(String name) {
        return Names.isPerson(name) && !NO_NAME.matcher(name).matches() && !isWork(name);
    }

    static boolean isWork(String name) {
        return WORK.matcher(name).matches();
    }

    /** The length of the full name before an occasion, as in "Nell Strand in comp.boats"; 0 if there is none. */
    static int beforeOccasion(String behind) {
        var occasion = OCCASION.matcher(behind);
        if (!occasion.find())
            return 0;
        var name = behind.substring(0, occasion.start());
        return name.indexOf(' ') > 0 && isPerson(name) ? name.length() : 0;
    }
}
