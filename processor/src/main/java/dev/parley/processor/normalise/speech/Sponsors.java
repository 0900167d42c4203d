package dev.parley.processor.normalise.speech;

import java.util.regex.Pattern;

/** Tells passages that thank or praise a sponsor. */
final class Sponsors {
    private static final Signs SIGNS = new Signs("sponsor", "brought to you", "supported by", "made possible by");
    private static final Pattern READ = Pattern.compile(
            "(?:episode|podcast|show|portion of [^.]{1,60}|segment|video|news) (?:is|was) "
                    + "(?:also )?(?:sponsored|brought to you|supported|made possible) by|(?:today|this week|this episode)['’]s sponsors?\\b"
                    + "|(?:thanks?|thank you) to (?:our|my|the) (?:\\w+ )?sponsors?\\b|\\bsponsored news\\b|a word from our sponsors?"
                    + "|made possible by (?:the )?(?:generous )?support of (?:our|the) sponsors?|brought to you (?:in part )?by (?:our|the folks|the good)",
            Pattern.CASE_INSENSITIVE);

    private Sponsors() {}

    static boolean isRead(String paragraph) {
        return SIGNS.in(paragraph) && READ.matcher(paragraph).find();
    }
}
