package dev.parley.processor.normalise.speech;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of two to four capitalised words in running text. */
final class Mentions {
    private static final String PARTICLE = "(?:van|von|der|den|de|da|dos|di|del|della|la|le|el|al|bin|ter|ten|zu) ";
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}+)*";
    /** A name as a regular expression; of one word where {@code {0,3}} says so. */
    static final String NAME = "(?:" + WORD + "|\\p{Lu}\\.)(?: (?:" + PARTICLE + "){0,2}(?:\\p{Lu}\\.(?= \\p{Lu})|"
            + WORD + ")){0,3}";
    private static final Pattern FULL = Pattern.compile("(?<![\\p{L}\\p{N}])" + WORD + "(?: (?:" + PARTICLE
            + "){0,2}(?:\\p{Lu}\\.(?= \\p{Lu})|" + WORD + ")){1,3}(?![\\p{L}\\p{N}])");
    /** An abbreviation, hardly a name. */
    private static final Pattern SHOUTED = Pattern.compile("(?<!\\p{L})\\p{Lu}{3,}(?!\\p{L})");
    private static final Set<String> NO_NAME_WORDS = Set.of("The", "This", "That", "These", "Those", "A", "An", "And",
            "But", "Or", "In", "On", "At", "Of", "For", "From", "To", "With", "By", "As", "Is", "Are", "Was", "We",
            "You", "He", "She", "It", "They", "I", "My", "Our", "Your", "What", "Why", "How", "When", "Where", "Who",
            "Which", "If", "So", "Now", "Then", "Also", "All", "Inside", "Lessons", "Key", "New", "Interview",
            "Podcast", "Show", "Talk", "Conference", "Foundation", "University", "Institute", "Company", "Inc", "Corp",
            "Labs", "Lab", "Research", "Blog", "Magazine", "Journal", "Times", "News", "Group", "Team", "Member",
            "Project", "Architect", "Architecture", "Episode", "Part", "Chapter", "Learning", "Intelligence",
            "Language", "Science", "Computer", "Open", "Source", "Software", "Engineer", "Engineering", "Director",
            "President", "Professor", "Dr", "Mr", "Mrs", "Ms", "Prof", "Sir", "Not", "Need", "Attention", "You're",
            "Models", "Model", "Transcript", "Meet", "People", "Spotlight", "Introducing", "Welcome", "Hello", "Hi",
            "Hey", "Thanks", "Thank", "Real", "Final", "Thought", "Conclusion", "World", "Future", "Progress",
            "Working", "Committee", "Special", "Interest", "North", "South", "East", "West", "United", "States",
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
            "Google", "Microsoft", "Weekly", "Daily", "Monthly", "Notebook", "Notebooks", "License", "Licence",
            "Public", "Review", "Seminar", "Workshop", "Panel", "Session", "Meetup", "Meeting", "Summit", "Keynote",
            "Release", "Club", "Umbrella", "Network", "Live", "Radio", "Week", "Today", "Representative",
            "Representatives", "Senator", "Senators", "Chairman", "Chairwoman");

    private Mentions() {}

    /** The full names in a text, in order. */
    static Set<String> in(String text) {
        var names = new LinkedHashSet<String>();
        var found = FULL.matcher(text);
        while (found.find()) {
            var name = trim(found.group());
            if (name.indexOf(' ') > 0 && !SHOUTED.matcher(name).find())
                names.add(name);
        }
        return names;
    }

    /** Without words at either end that are part of no name. */
    private static String trim(String name) {
        var words = List.of(name.split(" "));
        int from = 0;
        while (from < words.size() && NO_NAME_WORDS.contains(words.get(from)))
            from++;
        int to = from;
        while (to < words.size() && !NO_NAME_WORDS.contains(words.get(to)))
            to++;
        return String.join(" ", words.subList(from, to));
    }

    /** A name in capitals as names are written. */
    static String capitalised(String name) {
        return name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT)) && name.indexOf(' ') < 0
                ? name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)
                : name;
    }

    static boolean isNameWord(String word) {
        return !NO_NAME_WORDS.contains(word) && !word.startsWith("I'") && !word.startsWith("I’");
    }

    static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    static String first(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
