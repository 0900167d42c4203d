package dev.parley.processor.normalise.speech;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Full names by what they can be shortened to: all initials, the outer two, the first or the last name. Immutable. */
final class ShortForms {
    private final List<Map<String, Set<String>>> tiers = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    ShortForms(Collection<String> names) {
        names.stream().filter(ShortForms::isLong).forEach(name -> {
            var bare = Names.unaddressed(name);
            add(0, initials(bare), name);
            add(0, bare.charAt(0) + ". " + Mentions.last(bare), name);
            add(1, outer(bare), name);
            add(2, Mentions.first(bare), name);
            add(2, Mentions.last(name), name);
        });
    }

    private static boolean isLong(String name) {
        return Speakers.isFull(name) && !name.startsWith(". ", 1);
    }

    private void add(int tier, String form, String name) {
        tiers.get(tier).computeIfAbsent(form.toLowerCase(Locale.ROOT), each -> new LinkedHashSet<>(2)).add(name);
    }

    /** The only name that a label can be short for; the first tier that knows any decides. */
    Optional<String> name(String label) {
        boolean initial = label.length() > 3 && label.startsWith(". ", 1);
        if (label.length() < 2 || Names.isPseudo(label) || (Speakers.isFull(label) && !initial))
            return Optional.empty();
        var form = Names.unaddressed(label).toLowerCase(Locale.ROOT);
        return tiers.stream()
                .map(tier -> tier.getOrDefault(form, Set.of()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .filter(names -> names.size() == 1)
                .map(names -> names.iterator().next());
    }

    static String initials(String name) {
        var letters = new StringBuilder();
        for (var word : name.split("[ -]"))
            letters.append(word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)));
        return letters.toString();
    }

    private static String outer(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + Mentions.last(name).charAt(0);
    }
}
