package dev.parley.processor.dedupe.related;

import static dev.parley.model.EnrichedDocument.Related.Kind.CITES;
import static dev.parley.model.EnrichedDocument.Related.Kind.SAME_EVENT;
import static dev.parley.model.EnrichedDocument.Related.Kind.SAME_INTERVIEW;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.parley.model.Document;
import dev.parley.model.EnrichedDocument.Related;
import dev.parley.model.Person;
import dev.parley.model.Published;
import dev.parley.model.Section;
import dev.parley.model.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the ties of a document. A wrong link is worse than none, so each rests on two things that seldom agree by chance. */
public final class Ties {
    private static final int MOST = 64;
    private static final int WORDS_OF_A_HEADING = 5;
    private static final Pattern QUOTED = Pattern.compile("[\"“”'‘]([^\"“”]{20,}?)[\"“”'’](?:\\W|$)");
    private static final Pattern HOSTED = Pattern
            .compile("\\b(?i:with|by|hosted by)\\s+(\\p{Lu}[\\p{L}.'’-]+(?:\\s+\\p{Lu}[\\p{L}.'’-]+){1,3})");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Stands for the year of what states no date. */
    private static final String UNDATED = "undated";

    private final Map<Long, Tie> ties = new LinkedHashMap<>();

    private Ties() {}

    /** At most 64, each key once. Guests by hosts and by headings may be millions, so no more is looked for than is wanted. */
    public static List<Tie> of(Document document) {
        var found = new Ties();
        var hosts = named(document, Person.Role.HOST);
        var headings = headings(document);
        for (var guest : named(document, Person.Role.GUEST))
            if (!found.isFull()) {
                found.conversations(document, hosts, guest);
                found.headings(headings, guest);
            }
        if (!found.isFull())
            found.citations(document);
        return found.ties.values().stream().limit(MOST).toList();
    }

    private boolean isFull() {
        return ties.size() >= MOST;
    }

    /** One host, one guest, one day; and what those who cite the two can find, with a year or without. */
    private void conversations(Document document, List<String> hosts, String guest) {
        var year = document.published().lastDay().map(day -> Integer.toString(day.getYear())).orElse(UNDATED);
        for (var host : hosts) {
            if (isFull())
                return;
            for (var when : List.of("", year))
                add("cited", host, guest, when, true, false, CITES, 0.6, host + " asks " + guest);
            if (document.published().precision() == Published.Precision.DAY)
                add("talk", host, guest, String.valueOf(document.published().on()), true, true, SAME_INTERVIEW, 0.9,
                        "%s and %s on %s".formatted(host, guest, document.published().on()));
        }
    }

    /** One guest, and a heading or quoted title of some length, word for word. */
    private void headings(Collection<String> headings, String guest) {
        for (var heading : headings)
            if (!isFull())
                add("heading", guest, heading, "", true, true, SAME_EVENT, 0.7, "%s: “%s”".formatted(guest, heading));
    }

    /** Those of some length, of equal ones the first, without numbers and quotation marks. */
    private static Collection<String> headings(Document document) {
        var headings = new LinkedHashMap<String, String>();
        Stream.concat(titles(document), document.sections().stream().map(Section::heading))
                .map(Ties::plain)
                .forEach(heading -> headings.putIfAbsent(folded(heading), heading));
        headings.keySet().removeIf(folded -> folded.split(" ").length < WORDS_OF_A_HEADING);
        return headings.values();
    }

    private static Stream<String> titles(Document document) {
        var title = document.title();
        return title == null ? Stream.empty() : QUOTED.matcher(beginning(title)).results().map(match -> match.group(1));
    }

    /** Enough for any honest title, and little enough for any pattern. */
    private static String beginning(String title) {
        return title.substring(0, Math.min(title.length(), 300));
    }

    /** Without a number before it and quotation marks around it. */
    private static String plain(String heading) {
        return beginning(heading).replaceFirst("^\\s*(?:\\d+[.):]\\s*)+", "").replaceAll("^[\"“‘']+|[\"”’']+$", "");
    }

    /** Quotes of a person from a work that names its host. */
    private void citations(Document document) {
        var quotes = document.statements()
                .stream()
                .filter(s -> s.source() != null && s.speaker() != null && tells(s.speaker()));
        quotes.collect(Collectors.groupingBy(Ties::citation, LinkedHashMap::new, Collectors.counting()))
                .forEach((citation, count) -> citation.host().ifPresent(host -> cites(host, citation, count)));
    }

    private void cites(String host, Citation citation, long count) {
        for (var when : citation.when())
            add("cited", host, citation.speaker(), when, false, true, CITES, 0.6,
                    "%d quotes of %s from “%s”".formatted(count, citation.speaker(), citation.title()));
    }

    private record Citation(String speaker, String title, @Nullable Integer year) {
        /** What two said in another year is not what is cited. */
        List<String> when() {
            return year == null ? List.of("") : List.of(year.toString(), UNDATED);
        }

        Optional<String> host() {
            return HOSTED.matcher(beginning(title))
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !folded(name).equals(folded(speaker)))
                    .findFirst();
        }
    }

    private static Citation citation(Statement quote) {
        var source = Objects.requireNonNull(quote.source(), "of quotes with a source");
        return new Citation(String.valueOf(quote.speaker()), source.title(), source.year());
    }

    private void add(String type, String a, String b, String c, boolean offered, boolean sought, Related.Kind kind,
            double score, String reason) {
        var text = String.join("\n", type, folded(a), folded(b), c);
        long key = Hashing.komihash5_0().hashCharsToLong(text);
        ties.putIfAbsent(key, new Tie(key, offered, sought, kind, score, reason));
    }

    private static List<String> named(Document document, Person.Role role) {
        var names = new ArrayList<String>();
        document.people()
                .stream()
                .filter(p -> p.role() == role && tells(p.name()))
                .map(Person::name)
                .forEach(names::add);
        return names;
    }

    /** First names agree by chance; names in scripts without capitals may be whole without a blank. */
    private static boolean tells(String name) {
        var folded = folded(name);
        return folded.indexOf(' ') > 0 || folded.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Letters and digits, without case and marks. */
    private static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return NOT_WORD.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
