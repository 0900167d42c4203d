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
    /** Who asks, in the languages at hand. */
    private static final String ASKER = "(?:co-?)?hosts?|moderator(?:in)?|interviewer(?:in)?|introducer|emcee|questioner|facilitator|gastgeber(?:in)?"
            + "|mod[ée]rat(?:eur|rice)|intervieweu(?:r|se)|animat(?:eur|rice)|journaliste?|journalistin|presentadora?|moderadora?"
            + "|entrevistadora?|periodista|jornalista|anfitri[óã]o?n?|intervistat(?:ore|rice)|ведущ(?:ий|ая)|интервьюер|корреспондент"
            + "|主持人|主播|记者|記者|采访者|采访人|访谈者|聞き手|司会|インタビュアー";
    /** Who answers, or is heard otherwise. */
    private static final String OTHER = "interviewee|guest|narrator|audience(?: member)?|unknown(?: speaker| male| female| man| woman)?"
            + "|unidentified(?: speaker| male| female| man| woman| person| participant| reporter| voice)?|man|woman|male|female|voice|caller"
            + "|listener|student|participant|panelist|all|both|everyone|reporter|operator|announcer|crowd|attendee"
            + "|gast|gästin|publikum|zuhörer(?:in)?|interviewpartner(?:in)?|invitée?|auditeur|auditrice|voix off"
            + "|invitad[oa]|entrevistad[oa]|convidad[oa]|público|oyente|voz en off|ospite|intervistat[oa]|гость|гостья|слушатель|голос"
            + "|voice-?over|嘉宾|来宾|观众|听众|受访者|ゲスト|話し手";
    /** What people are called whose name is not known. */
    private static final Pattern ROLE = Pattern.compile("(?:the )?(?:" + ASKER + "|" + OTHER + ")(?: ?#?\\d{1,3})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ASKS = Pattern.compile(
            "(?:the )?(?:" + ASKER + "|presenter|anchor|question)(?!\\p{L}).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:speaker|spk|person|voice|sprecher(?:in)?|hablante|locuteur|locutrice|intervenant|orador|falante|locutor|relatore|parlante|спикер"
                    + "|говорящий|участник|说话人|发言人|发言者|讲话人|話者|スピーカー|화자|참석자|speaker_label)(?:[ _-][0-9a-z]{1,3}|\\d{1,3})|s[ _-]?\\d{1,3}|\\d{1,3}|[A-Z]|\\?+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
    /** How authors call themselves and whom they talk to. */
    private static final Set<String> PRONOUNS = Set.of("me", "you", "them", "us", "myself", "ich", "wir", "moi", "nous",
            "yo", "nosotros", "eu", "io", "я", "мы", "我", "我们");
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
            "linkedin", "blog", "homepage", "nickname", "age", "paper", "book", "hosts and guests", "correction",
            "corrections", "clarification", "clarifications", "retraction", "erratum", "errata", "corrigendum",
            "addendum", "disclosure", "editor's note", "editor’s note", "editors' note", "editors’ note", "ed. note",
            "korrektur", "berichtigung", "richtigstellung", "nachtrag", "anmerkung", "anmerkung der redaktion",
            "rectification", "rectificatif", "précision", "mise à jour", "note de la rédaction", "corrección",
            "rectificación", "aclaración", "actualización", "fe de errata", "fe de erratas", "nota del editor",
            "nota de la redacción", "correção", "retificação", "atualização", "nota do editor", "correzione",
            "rettifica", "aggiornamento", "errata corrige", "nota della redazione", "correctie", "rectificatie",
            "исправление", "уточнение", "обновление", "от редакции", "更正", "編集部注", "編者注", "编者按", "訂正");

    private Names() {}

    static boolean isPseudo(String label) {
        return PSEUDO.contains(label.toLowerCase(Locale.ROOT));
    }

    /** Whether a label stands for a voice without telling its name. */
    static boolean isUnnamed(String label) {
        return isPart(label) || PRONOUNS.contains(label.toLowerCase(Locale.ROOT));
    }

    /** Whether a label says what one is in a talk, or counts the voices. */
    static boolean isPart(String label) {
        return ROLE.matcher(label).matches() || NUMBERED.matcher(label).matches() || Addressed.isOffice(label);
    }

    /** Whether it is a label that a recogniser numbers: {@code SPEAKER_00}, {@code Speaker 2}. */
    static boolean isNumbered(String label) {
        return label.length() > 3 && Character.isDigit(label.charAt(label.length() - 1))
                && NUMBERED.matcher(label).matches();
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

    /** Whether a label says that it is the one of who asks. */
    static boolean isAsker(String label) {
        return ASKS.matcher(label).matches();
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
