package dev.parley.processor.normalise.speech;

import java.util.Optional;
import java.util.regex.Pattern;

/** The show that a piece reports of: "he recently appeared on the Example Podcast". */
final class Shows {
    private static final String NAME = "((?:\\p{Lu}[\\p{L}\\p{N}'’&.-]*\\s){1,5}(?:Podcast|Show|Radio|Talks?|Conference|Forum|Summit)|\\p{Lu}"
            + "[\\p{L}\\p{N}]*(?:Cast|cast|Talks))\\b";
    private static final Pattern REPORT = Pattern.compile(
            "\\b(?:appear(?:ed|ance|s)|interview(?:ed)?|spoke|talk(?:ed)?|conversation|guest|sat down|episode)\\b[^.\\n]{0,60}?\\b"
                    + "(?:on|at|for|with|of) (?:the )?" + NAME);

    private Shows() {}

    static Optional<String> find(String text) {
        var report = REPORT.matcher(text);
        return report.find() ? Optional.of(report.group(1).strip()) : Optional.empty();
    }
}
