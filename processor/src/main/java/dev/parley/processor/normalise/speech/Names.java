package dev.parley.processor.normalise.speech;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names from other labels. */
final class Names {
    /** Voices that are no people and whose words, if any, are not part of the talk. */
    private static final Set<String> PSEUDO = Set.of("break", "jingle", "outro", "intro", "clip", "music", "ad",
            "ad break", "ads", "sponsor", "sponsors", "sponsor break", "commercial", "commercial break", "theme",
            "theme music", "interlude", "bumper");
    /** What people are called whose name is not known. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:the )?(?:co-?)?(?:host|hosts|moderator|introducer|emcee|interviewer|interviewee|guest|"
                    + "narrator|audience(?: member)?|unknown(?: speaker| male| female| man| woman)?"
                    + "|unidentified(?: speaker| male| female| man| woman| person| participant| reporter| voice)?|man|woman|male|female|voice|caller|listener|"
                    + "student|participant|panelist|questioner|all|both|everyone|reporter|operator|announcer|crowd|attendee|presentadora?|"
                    + "moderadora?|moderatorin|interviewerin|facilitator|publikum|mod[ée]rat(?:eur|rice)|intervieweu(?:r|se)|entrevistadora?|público|anfitrión|主持人|嘉宾|观众)(?: ?#?\\d{1,3})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:speaker|spk|s|person|voice|sprecher|hablante|locuteur|说话人|speaker_label)[ _-]?[0-9a-z]{1,3}|\\d{1,3}|[A-Z]"
                    + "|\\?+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern
            .compile("\\p{Ll}{0,12}\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*|\\p{Lu}\\.|\\p{Lo}+|[0-9]{1,4}");
    /** Who speaks for a paper or a project. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i:.*\\b(?:news|team|staff|magazine|weekly|project|foundation|podcast|blog|editors|redaktion|redacción))"
                    + "|\\p{Ll}+\\p{Lu}.*");
    /** Of those roles the ones that only a conversation has. */
    private static final Pattern INTERVIEWING = Pattern.compile(
            "(?:the )?(?:interviewer(?:in)?|interviewee|moderator(?:in)?|questioner|entrevistadora?|intervieweu(?:r|se))"
                    + "(?: ?#?\\d)?",
            Pattern.CASE_INSENSITIVE);
    /** Before a name, not part of it. */
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sen|Rep|Gov|Gen|Lt|Col|Capt|Senator|Representative|Secretary|Chair(?:man|woman)|Ambassador"
                    + "|Congress(?:man|woman)|Judge)\\.? (?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE);
    /** What one is in a conversation; a voice, though not a name. */
    private static final Set<String> PARTS = Set.of("candidate", "applicant", "respondent", "question");
    private static final Set<String> PARTICLES = Set.of("van", "von", "der", "den", "de", "da", "do", "dos", "das",
            "di", "del", "della", "la", "le", "el", "al", "bin", "ibn", "ter", "ten", "zu", "af", "av", "and", "y", "e",
            "&", "und", "et", "du", "san");
    /** Labels that are no voices, in the languages at hand. */
    private static final Set<String> NO_SPEAKER = Set.of("note", "notes", "nb", "warning", "tip", "update", "example",
            "source", "sources", "location", "date", "media", "video", "audio", "slides", "link", "links", "topic",
            "subject", "title", "tags", "author", "authors", "editor", "editors", "cve", "pr", "url", "http", "https",
            "todo", "edit", "image", "photo", "credit", "figure", "table", "see", "also", "more", "summary",
            "transcript", "transcript by", "recorded", "published", "duration", "episode", "chapter", "part", "section",
            "question", "questions", "problem", "solution", "mistake", "fix", "result", "answer", "remember", "ps",
            "p.s", "tl;dr", "tldr", "pro", "con", "pros", "cons", "step", "from", "to", "cc", "bcc", "re", "sent",
            "disclaimer", "references", "speakers", "speaker", "translation", "translated by", "tema", "localización",
            "nota", "fuente", "fecha", "temas", "thema", "quelle", "hinweis", "website", "twitter", "github",
            "linkedin", "blog", "homepage", "nickname", "age", "paper", "book", "hosts and guests");

    private Names() {}

    static boolean isPseudo(String label) {
        return PSEUDO.contains(label.toLowerCase(Locale.ROOT));
    }

    /** Whether a label stands for a voice without telling its name. */
    static boolean isUnnamed(String label) {
        return ROLE.matcher(label).matches() || NUMBERED.matcher(label).matches() || Addressed.isOffice(label);
    }

    /** Without "Mr." and the like before it. */
    static String unaddressed(String name) {
        return name.indexOf(' ') < 0 ? name : ADDRESS.matcher(name).replaceFirst("");
    }

    /** Without what somebody is, where it stands behind a name in capitals: "ADA MOE, HARBOUR MASTER". */
    static String untitled(String name) {
        int comma = name.indexOf(", ");
        return comma > 0 && isShouted(name.substring(0, comma)) ? name.substring(0, comma) : name;
    }

    /** Whether it is more than a word in capitals. */
    static boolean isShouted(String name) {
        var bare = unaddressed(name);
        return bare.indexOf(' ') > 0 && bare.length() > 4 && bare.codePoints().noneMatch(Character::isLowerCase)
                && isProper(bare);
    }

    static boolean isInterviewing(String label) {
        return INTERVIEWING.matcher(label).matches();
    }

    static boolean isNoSpeaker(String label) {
        return NO_SPEAKER.contains(label.toLowerCase(Locale.ROOT));
    }

    /** A degree or rank behind a name: "Mara Lind, Ph.D.". */
    private static final Pattern DEGREE = Pattern.compile(
            ", (?:(?:Ph|Psy|Ed|Sc|M|J|D)\\.? ?(?:D|S|Sc|A|B\\.?A|P\\.?H)\\.?|MD|RN|Esq\\.?|Jr\\.?|Sr\\.?|I{2,3})$");

    /** One to six words with capitals, particles aside: a name, initials, a label such as {@code Speaker 3}. */
    static boolean isProper(String label) {
        var bare = label.indexOf(',') < 0 ? label : DEGREE.matcher(label).replaceFirst("");
        var words = Addressed.withoutState(bare).split(" ");
        if (words.length > 6 || label.length() > 50)
            return false;
        boolean capital = false;
        for (var word : words) {
            boolean name = WORD.matcher(word).matches();
            if (!name && !PARTICLES.contains(word))
                return false;
            capital |= name;
        }
        return capital;
    }

    /** Whether it can be the full name, or the first name, of a person. */
    static boolean isPerson(String name) {
        return isProper(name) && !isUnnamed(name) && !isPseudo(name) && !isNoSpeaker(name)
                && !ORGANISATION.matcher(name).matches() && !PARTS.contains(name.toLowerCase(Locale.ROOT))
                && name.split(" ").length <= 5 && !name.chars().anyMatch(Character::isDigit);
    }

    /** Whether a label that recurs can stand for a voice: proper names, and nicknames of one word. */
    static boolean isPlausible(String label) {
        return !isNoSpeaker(label) && !QuestionMarks.isQuestion(label) && !label.contains("/") && !label.contains("@.")
                && (isProper(label) || isUnnamed(label) || isPseudo(label)
                        || (label.indexOf(' ') < 0 && label.length() <= 20));
    }
}
