package dev.parley.processor.normalise.speech;

import dev.parley.model.Person.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** People whom a text introduces by name, as host or guest: "I'm your host …", "my guest today is …", "we talked with … and …". */
final class Introductions {
    private static final String NAMES = "(" + Mentions.NAME + "(?:(?:, and |,? and |, | & )(?:with )?" + Mentions.NAME
            + "){0,4})";
    private static final List<Pattern> HOSTS = List.of(
            Pattern.compile(
                    "(?:[Yy]our|[Mm]y|[Tt]he|our) (?:co-?)?[Hh]osts?(?: today| as always| for today)?(?:,| is| are|:)? "
                            + NAMES),
            Pattern.compile("\\b[Hh]osts " + NAMES),
            Pattern.compile("(?:[Tt]his is|I['’]m|I am) " + NAMES + ",? (?:and )?(?:your|the|I['’]m your) host"),
            Pattern.compile("I have " + NAMES + ",? my co-?host"),
            Pattern.compile("[Tt]his is " + NAMES + ",? and I have"),
            Pattern.compile("[Ii]n this episode,? " + NAMES + " (?:chat|talk|speak|are joined|interview|sit down)"),
            Pattern.compile("I['’]m " + NAMES + ",? and this is "),
            Pattern.compile("[Ii]n this interview,? " + NAMES + " (?:asks|talks|speaks|interviews|chats|sits down)"),
            Pattern.compile("(?:with me|[Ww]ith us) (?:today )?is " + NAMES + "\\. So"));
    private static final List<Pattern> GUESTS = List.of(Pattern.compile(
            "(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]oday['’]s|[Tt]his week['’]s|[Ss]pecial) guests?(?: today| this week| for today| on the show)?"
                    + "(?:,| is| are|:)? " + NAMES),
            Pattern.compile("as (?:a|our|my) guests?,? " + NAMES),
            Pattern.compile("(?:question|call|message|voicemail|e-?mail|letter) (?:comes |is )?from " + NAMES),
            Pattern.compile(
                    "(?:[Jj]oined (?:today )?by|[Tt]alk(?:ed|ing)? (?:to|with)|[Cc]hat(?:ted|ting)? with|[Ss]poke (?:to|with)|[Ss]peaking (?:to|with)"
                            + "|[Ss]peak (?:to|with)|[Ii]nterview(?:ed|ing)?(?: with)?|[Cc]onversation with|[Ss]at down with|[Ss]potlighting|[Cc]hat with) "
                            + NAMES),
            Pattern.compile(
                    "(?:[Ww]elcome(?: back)?(?: to the (?:show|podcast))?,?|[Ii]ntroduc(?:e|ing)(?: to you)?) (?:Professor |Dr\\.? )?"
                            + NAMES),
            Pattern.compile(
                    "[Ww]ith (?:me|us)(?: here)? (?:today )?(?:is|are|we have|I have) (?:our guest,? )?" + NAMES));

    private static final Pattern SELF = Pattern.compile("(?:I['’]m|I am|[Mm]y name is|[Mm]y name['’]s) ("
            + Mentions.NAME + ")(?=[,.!;]| and\\b| from\\b| ?(?:\\.\\.\\.|…)|$)");

    private Introductions() {}

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
        HOSTS.forEach(pattern -> names(pattern, text).forEach(name -> people.putIfAbsent(name, Role.HOST)));
        GUESTS.forEach(pattern -> names(pattern, text).forEach(name -> people.putIfAbsent(name, Role.GUEST)));
        return people;
    }

    private static List<String> names(Pattern pattern, String text) {
        var names = new ArrayList<String>();
        pattern.matcher(text).results().forEach(found -> {
            for (var name : found.group(1).split("(?:, and |,? and |, | & )(?:with )?"))
                if (Names.isPerson(name) && List.of(name.split(" ")).stream().allMatch(Mentions::isNameWord))
                    names.add(Mentions.capitalised(name.strip()));
        });
        return names;
    }
}
