package dev.parley.processor.normalise.speech;

import dev.parley.model.Person.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** People whom a text introduces by name, as host or guest: "I'm your host …", "my guest today is …", "we talked with … and …". */
final class Introductions {
    private static final String NAMES = "(" + Mentions.NAME + "(?:(?:, and |,? and |, | & )(?:with )?" + Mentions.NAME
            + "){0,4})";
    private static final List<Wording> HOSTS = List.of(
            Wording.of(
                    "(?:[Yy]our|[Mm]y|[Tt]he|our) (?:co-?)?[Hh]osts?(?: today| as always| for today)?(?:,| is| are|:)? "
                            + NAMES,
                    "ost"),
            Wording.of("\\b[Hh]osts " + NAMES, "osts "),
            Wording.of("(?:[Tt]his is|I['’]m|I am) " + NAMES + ",? (?:and )?(?:your|the|I['’]m your) host", " host"),
            Wording.of("I have " + NAMES + ",? my co-?host", " my co"),
            Wording.of("[Tt]his is " + NAMES + ",? and I have", " and I have"),
            Wording.of("[Ii]n this episode,? " + NAMES
                    + " (?:chat|talk|speak|are joined|interview|sit down)", "n this episode"),
            Wording.of("I['’]m " + NAMES + ",? and this is ", " and this is "),
            Wording.of("[Ii]n (?:this|our) (?:article|piece|blog|post|blog post|spotlight|blog of [^,.]{1,60}),? "
                    + NAMES + " (?:interviews|talks|speaks|chats|sits down)", "n this ", "n our "),
            Wording.of("[Ii]n this interview,? " + NAMES + " (?:asks|talks|speaks|interviews|chats|sits down)",
                    "n this interview"),
            Wording.of("(?:with me|[Ww]ith us) (?:today )?is " + NAMES + "\\. So", "ith me ", "ith us "));
    private static final List<Wording> GUESTS = List.of(Wording.of(
            "(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]oday['’]s|[Tt]his week['’]s|[Ss]pecial) guests?(?: today| this week| for today| on the show)?"
                    + "(?:,| is| are|:)? " + NAMES,
            " guest"), Wording.of("as (?:a|our|my) guests?,? " + NAMES, " guest"),
            Wording.of("(?:question|call|message|voicemail|e-?mail|letter) (?:comes |is )?from " + NAMES, " from "),
            Wording.of(
                    "(?:[Jj]oined (?:today )?by|[Tt]alk(?:ed|ing)? (?:to|with)|[Cc]hat(?:ted|ting)? with|[Ss]poke (?:to|with)|[Ss]peaking (?:to|with)"
                            + "|[Ss]peak (?:to|with)|[Ii]nterview(?:ed|ing|s)?(?: with)?|[Mm]eet(?:ing)? up with|[Cc]onversation with|[Ss]at down with|[Ss]potlighting|[Cc]hat with) "
                            + NAMES,
                    "oined ", "eet", "alk", "hat with", "hatted with", "hatting with", "poke ", "peak", "nterview",
                    "onversation with", "at down with", "potlighting "),
            Wording.of(
                    "(?:[Ww]elcome(?: back)?(?: to the (?:show|podcast))?,?|[Ii]ntroduc(?:e|ing)(?: to you)?) (?:Professor |Dr\\.? )?"
                            + NAMES,
                    "elcome", "ntroduc"),
            Wording.of("[Ww]ith (?:me|us)(?: here)? (?:today )?(?:is|are|we have|I have) (?:our guest,? )?" + NAMES,
                    "ith me ", "ith us "));

    /**
     * A pattern that never goes over the end of a line.
     *
     * @param signs one of them is in every match; looking for them first spares most lines the slow search
     */
    private record Wording(Pattern pattern, List<String> signs) {
        static Wording of(String pattern, String... signs) {
            return new Wording(Pattern.compile(pattern), List.of(signs));
        }

        Stream<MatchResult> in(String line) {
            return signs.stream().anyMatch(line::contains) ? pattern.matcher(line).results() : Stream.empty();
        }
    }

    private static final Pattern SELF = Pattern.compile("(?:I['’]m|I am|[Mm]y name is|[Mm]y name['’]s) ("
            + Mentions.NAME + ")(?=[,.!;]| and\\b| from\\b| ?(?:\\.\\.\\.|…)|$)");

    /** By a first name, in the languages at hand. */
    private static final Pattern GREETED = Pattern.compile(
            "\\b(?i:I['’]m|I am|my name is|hi|hello|hey|thanks|thank you(?: so| very)?(?: much)?|welcome|hallo|danke|hola|gracias"
                    + "|bonjour|merci|olá|obrigad[oa]|ciao|grazie)[,!]? (\\p{Lu}[\\p{L}'’-]+)");

    private Introductions() {}

    /** The words by which people greet and thank each other, and themselves. */
    static List<String> greeted(String words) {
        return GREETED.matcher(words).results().map(greeting -> greeting.group(1)).toList();
    }

    /** The name by which somebody introduces himself or herself in a turn; empty if nobody does. */
    static Optional<String> ofSelf(String words) {
        return SELF.matcher(words)
                .results()
                .map(self -> self.group(1))
                .filter(Names::isPerson)
                .filter(name -> Mentions.isNameWord(Mentions.first(name)))
                .findFirst();
    }

    /** In the order of the text; hosts win over guests. */
    static Map<String, Role> in(String text) {
        var people = new LinkedHashMap<String, Role>();
        var lines = text.lines().toList();
        HOSTS.forEach(wording -> names(wording, lines).forEach(name -> people.putIfAbsent(name, Role.HOST)));
        GUESTS.forEach(wording -> names(wording, lines).forEach(name -> people.putIfAbsent(name, Role.GUEST)));
        return people;
    }

    private static List<String> names(Wording wording, List<String> lines) {
        var names = new ArrayList<String>();
        lines.stream().flatMap(wording::in).forEach(found -> {
            for (var name : found.group(1).split("(?:, and |,? and |, | & )(?:with )?"))
                if (Names.isPerson(name) && List.of(name.split(" ")).stream().allMatch(Mentions::isNameWord))
                    names.add(Mentions.capitalised(name.strip()));
        });
        return names;
    }
}
