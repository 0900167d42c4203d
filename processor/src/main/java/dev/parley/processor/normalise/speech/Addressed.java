package dev.parley.processor.normalise.speech;

import java.util.regex.Pattern;

/** How hearings and debates call those who speak: by title and last name, or by office. */
final class Addressed {
    private static final String TITLE = "(?:(?:M[Rr]s?|M[Ss]|Miss|MISS|D[Rr])\\.?|(?:Vice )?Chair(?:man|woman|person)?|Senator|Representative"
            + "|Congress(?:man|woman)|Delegate|Secretary|Ambassador|Commissioner|Director|General|Admiral|Colonel|Judge|Justice"
            + "|Governor|Mayor|Sheriff|Professor|Reverend|Father)";
    private static final String WORD = "(?:\\p{Lu}[\\p{L}'’-]*|\\p{Lu}\\.|[Vv]an|[Vv]on|[Dd]e|[Dd]el|[Ll]a|St\\.)";
    private static final String OFFICE = "(?:(?:vice |acting )?(?:chair(?:man|woman|person)?|president|speaker)(?: pro tempore)?"
            + "|(?:presiding|hearing) officer|(?:legislative |deputy |assistant )?clerk|court(?: reporter| clerk)?|reporter|witness"
            + "|interpreter|bailiff|defendant|videographer)";
    private static final Pattern TITLED = Pattern
            .compile(TITLE + " (?!Chair|President|Speaker|Secretary|Senator|Justice|General)" + WORD + "(?: " + WORD
                    + "){0,2}(?: of (?:the )?" + WORD + "(?: " + WORD + ")?)?");
    private static final Pattern OFFICES = Pattern.compile("the " + OFFICE, Pattern.CASE_INSENSITIVE);
    private static final String ENDS = ".?!:;\"”’')]*-–—_=";

    private Addressed() {}

    /** Whether a full stop behind it makes it a label, as in {@code Mr. LINDER. Thank you} and {@code The CHAIRMAN. The committee …}. */
    static boolean is(String label) {
        return TITLED.matcher(label).matches() || isOffice(label);
    }

    /** A voice without a name: {@code The Chairman}, {@code THE WITNESS}. */
    static boolean isOffice(String label) {
        return OFFICES.matcher(label).matches();
    }

    /** Whether a sentence may begin here; a name within one, at the start of a wrapped line, is no label. */
    static boolean mayBegin(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before)))
            before--;
        return before < 0 || ENDS.indexOf(text.charAt(before)) >= 0;
    }

    /** The name without the state that tells it from another: {@code Mr. Davis of Virginia}. */
    static String withoutState(String label) {
        int of = label.indexOf(" of ");
        return of > 0 && TITLED.matcher(label).matches() ? label.substring(0, of) : label;
    }
}
