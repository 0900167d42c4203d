package dev.parley.processor.normalise.block;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Months as a dozen languages begin them, and zones by the short names that mail and feeds use. */
final class CalendarWords {
    /** Without marks and case, January first. */
    private static final List<String> MONTHS = List.of("jan ene gen ian ιαν янв", "feb fev φεβ фев", "mar maa μαρ мар",
            "apr avr abr απρ апр", "may mai mei mag maj μαι май мая", "jun juin giu ιουν июн", "jul juil lug ιουλ июл",
            "aug aou ago αυγ авг", "sep set sze σεπ сен", "oct okt out ott οκτ окт", "nov νοε ноя",
            "dec dez dic δεκ дек");
    private static final Map<String, Integer> MONTH_BY_BEGINNING = IntStream.range(0, 12)
            .boxed()
            .flatMap(month -> Stream.of(MONTHS.get(month).split(" ")).map(name -> Map.entry(name, month + 1)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    /** Hours east of Greenwich. Names that several zones have (IST, BST beyond Britain) are left out or mean the nearest. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("z", 0), Map.entry("gmt", 0),
            Map.entry("ut", 0), Map.entry("utc", 0), Map.entry("wet", 0), Map.entry("bst", 1), Map.entry("west", 1),
            Map.entry("cet", 1), Map.entry("met", 1), Map.entry("cest", 2), Map.entry("mest", 2), Map.entry("eet", 2),
            Map.entry("eest", 3), Map.entry("msk", 3), Map.entry("jst", 9), Map.entry("kst", 9), Map.entry("aest", 10),
            Map.entry("aedt", 11), Map.entry("nzst", 12), Map.entry("nzdt", 13), Map.entry("est", -5),
            Map.entry("edt", -4), Map.entry("cst", -6), Map.entry("cdt", -5), Map.entry("mst", -7),
            Map.entry("mdt", -6), Map.entry("pst", -8), Map.entry("pdt", -7), Map.entry("akst", -9),
            Map.entry("akdt", -8), Map.entry("hst", -10));
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private CalendarWords() {}

    /** 1 to 12; empty if the word begins like no month. */
    static OptionalInt month(String word) {
        String folded = folded(word).toLowerCase(Locale.ROOT);
        for (int length = 4; length >= 3; length--) {
            Integer month = folded.length() < length ? null : MONTH_BY_BEGINNING.get(folded.substring(0, length));
            if (month != null)
                return OptionalInt.of(month);
        }
        return OptionalInt.empty();
    }

    private static String folded(String word) {
        boolean plain = Normalizer.isNormalized(word, Normalizer.Form.NFD);
        return MARKS.matcher(plain ? word : Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Null if no zone is known by that name. */
    static @Nullable ZoneOffset zone(String name) {
        var hours = ZONES.get(name.toLowerCase(Locale.ROOT));
        return hours == null ? null : ZoneOffset.ofHours(hours);
    }
}
