package dev.parley.processor.normalise.speech;

import dev.parley.model.Person.Role;
import dev.parley.model.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who hosts and who is the guest among those who speak: by what is said of them, and by who asks. */
final class Roles {
    private static final Pattern OPENS = Pattern
            .compile("\\b(?:welcome (?:back )?to|you['’]re listening to|live from|en directo desde"
                    + "|bienvenid[oa]s a|willkommen)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOSTS = Pattern.compile(
            "\\b(?:your host|my co-?host|my guests?|our guests?|thank(?:s| you)(?: so much| very much)? for"
                    + " (?:joining|coming|being (?:here|with)|taking the time|your (?:time|availability))|thank you,? \\w+,? so much for|the opportunity to learn"
                    + "|(?:could|can) you (?:please )?(?:introduce|start by telling|tell us)|(?:pleasure|great|good) (?:of introducing|to have (?:you|a)|having you))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Signs HOSTING = new Signs("host", "guest", "thank", "opportunity to", "introduce", "tell us",
            "telling us", "pleasure", "great", "good to");
    private static final Signs GUESTING = new Signs("thank", "glad", "pleasure", "delighted", "honored", "honoured");
    private static final Pattern GUEST = Pattern.compile(
            "\\b(?:thank(?:s| you)(?: so much| very much| again)?,?(?: \\w+,?)? for (?:having|inviting) (?:me|us)"
                    + "|(?:glad|pleasure|delighted|honou?red) to be (?:here|on|back)|it's a pleasure)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A show's greeting stands within this many characters. */
    private static final int OPENING = 300;
    /** Greetings stand in so many first and last turns. */
    private static final int BEGINNING = 150;
    private static final int END = 30;
    /** Guests are named within this many characters. */
    private static final int GREETING = 700;

    private final Map<String, Voice> voices = new LinkedHashMap<>();
    private final StringBuilder opening = new StringBuilder();
    private @Nullable String opener;

    /** What is known of one who speaks. */
    private static final class Voice {
        private int turns;
        private double asking;
        private boolean asks;
        private int hosting;
        private int guesting;

        double asking() {
            return turns == 0 ? 0 : asking / turns;
        }

        int lean() {
            return hosting - guesting;
        }
    }

    private Roles() {}

    /** @param said roles that the document states, by name */
    static Map<String, Role> of(List<Statement> statements, Map<String, Role> said) {
        var roles = new Roles();
        var turns = statements.stream()
                .filter(statement -> statement.kind() == Statement.Kind.TURN && statement.speaker() != null)
                .toList();
        for (int i = 0; i < turns.size(); i++)
            roles.hear(turns.get(i), i < BEGINNING || i >= turns.size() - END);
        return roles.assign(said);
    }

    /** @param greeting whether it is so near the beginning or end that people greet or thank each other */
    private void hear(Statement statement, boolean greeting) {
        var words = statement.text();
        boolean first = voices.isEmpty();
        var voice = voices.computeIfAbsent(String.valueOf(statement.speaker()), name -> new Voice());
        if (first && OPENS.matcher(words.substring(0, Math.min(OPENING, words.length()))).find())
            opener = statement.speaker();
        if (opening.length() < GREETING)
            opening.append(words, 0, Math.min(GREETING, words.length())).append('\n');
        voice.turns++;
        double asks = asks(words);
        voice.asking += asks;
        voice.asks |= asks == 1;
        voice.hosting += greeting && isSaid(HOSTING, HOSTS, words) ? 1 : 0;
        voice.guesting += greeting && isSaid(GUESTING, GUEST, words) ? 1 : 0;
    }

    private static boolean isSaid(Signs signs, Pattern pattern, String words) {
        return signs.in(words) && pattern.matcher(words).find();
    }

    /** A question at the end is one to somebody; one within is mostly rhetorical. */
    private static double asks(String words) {
        if (words.endsWith("?") || words.endsWith("？"))
            return 1;
        return words.indexOf('?') >= 0 || words.indexOf('？') >= 0 ? 0.2 : 0;
    }

    private Map<String, Role> assign(Map<String, Role> said) {
        var roles = new LinkedHashMap<String, Role>();
        var host = likeliestHost(said);
        boolean guests = hasGuests(said, host);
        double most = host == null ? 0 : voice(host).asking();
        voices.forEach((name, voice) -> roles.put(name,
                said.containsKey(name)
                        ? said.get(name)
                        : name.equals(host) || name.equals(opener) || !guests || isCoHost(name, voice, most)
                                ? Role.HOST
                                : Role.GUEST));
        return roles;
    }

    private Voice voice(String name) {
        return voices.getOrDefault(name, new Voice());
    }

    /** Who is called a host, else who leans most to hosting, else who asks most. */
    private @Nullable String likeliestHost(Map<String, Role> said) {
        String best = null;
        for (var name : voices.keySet())
            if (said.get(name) != Role.GUEST && (best == null || weight(name, said) > weight(best, said)))
                best = name;
        return best;
    }

    private double weight(String name, Map<String, Role> said) {
        var voice = voice(name);
        return (said.get(name) == Role.HOST ? 100 : 0) + (Names.isAsker(name) ? 50 : 0)
                + 2 * Math.clamp(voice.lean(), -3, 3) + 4 * voice.asking()
                + (name.equals(voices.keySet().iterator().next()) ? 1 : 0);
    }

    /** A show that opens without a guest being greeted has none; otherwise those who do not ask are guests. */
    private boolean hasGuests(Map<String, Role> said, @Nullable String host) {
        boolean told = said.entrySet()
                .stream()
                .anyMatch(each -> each.getValue() == Role.GUEST && voices.containsKey(each.getKey()));
        boolean greeted = voices.entrySet()
                .stream()
                .anyMatch(each -> !each.getKey().equals(host) && each.getValue().guesting > 0);
        boolean othersHost = host != null && voices.keySet()
                .stream()
                .allMatch(name -> name.equals(host) || voice(name).lean() > 1 || said.get(name) == Role.HOST);
        return voices.size() > 1 && (told || greeted || (opener == null && !othersHost));
    }

    /** Whether the greeting names somebody, perhaps in another spelling. */
    private boolean isNamed(String first) {
        for (var word : opening.toString().split("[^\\p{L}]+"))
            if (word.equals(first)
                    || (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && Spelling.isNear(word, first)))
                return true;
        return false;
    }

    /** Who asks, too, and is not greeted as a guest where another is. */
    private boolean isCoHost(String name, Voice voice, double most) {
        if (voice.guesting > 0 || voice.turns <= 3)
            return false;
        boolean greeted = isNamed(Mentions.first(name))
                || voices.values().stream().noneMatch(each -> each.guesting > 0);
        return (voice.asks && voice.asking() > (greeted ? 0.6 : 0.2) * most)
                || (voice.hosting > 1 && voice.asking() > 0.3 * most);
    }
}
