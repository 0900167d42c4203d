package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves labels to full names within one document: short forms given in brackets, initials, first names. A label that fits two names,
 * or none, stays as it is. Immutable.
 */
final class Speakers {
    private final Map<String, String> names;

    private Speakers(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** @param known full names that the document states elsewhere */
    static Speakers of(List<Piece> pieces, Collection<String> known) {
        var labels = new LinkedHashSet<String>();
        var names = new LinkedHashMap<String, String>();
        for (var piece : pieces)
            if (piece instanceof Said(var statement, var alias) && statement.speaker() != null) {
                labels.add(statement.speaker());
                if (alias != null)
                    names.putIfAbsent(alias, statement.speaker());
            }
        var full = new LinkedHashSet<String>(labels.stream().filter(Speakers::isFull).toList());
        for (var label : labels) {
            var name = resolve(label, full);
            names.putIfAbsent(label, name == null ? orElse(resolve(label, known), label) : name);
        }
        names.replaceAll((label, name) -> isFull(name) ? name : orElse(resolve(name, known), name));
        return new Speakers(names);
    }

    private static String orElse(@Nullable String name, String label) {
        return name == null ? label : name;
    }

    static boolean isFull(String label) {
        return label.indexOf(' ') > 0 && Names.isPerson(label) && !label.contains(" and ") && !label.contains(" & ");
    }

    /** The only name that a label can be short for. */
    private static @Nullable String resolve(String label, Collection<String> names) {
        if (isFull(label) || (Names.isUnnamed(label) && label.length() < 2) || Names.isPseudo(label))
            return null;
        var fits = names.stream().filter(Speakers::isFull).filter(name -> isShortFor(label, name)).toList();
        return Set.copyOf(fits).size() == 1 ? fits.getFirst() : null;
    }

    private static boolean isShortFor(String label, String name) {
        return (initials(name).equalsIgnoreCase(label) && label.length() > 1) || outer(name).equals(label)
                || label.equalsIgnoreCase(Mentions.first(name)) || label.equalsIgnoreCase(Mentions.last(name));
    }

    private static String initials(String name) {
        var letters = new StringBuilder();
        for (var word : name.split("[ -]"))
            letters.append(word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)));
        return letters.toString();
    }

    private static String outer(String name) {
        return (name.substring(0, 1) + Mentions.last(name).substring(0, 1)).toUpperCase(Locale.ROOT);
    }

    String name(String label) {
        return names.getOrDefault(label, label);
    }

    List<Piece> rename(List<Piece> pieces) {
        var renamed = new ArrayList<Piece>(pieces.size());
        for (var piece : pieces)
            renamed.add(piece instanceof Said(var statement, var alias) && statement.speaker() != null
                    ? new Said(statement.withSpeaker(name(statement.speaker())), alias)
                    : piece);
        return renamed;
    }

    /** The labels of voices that have no name. */
    static List<String> unnamed(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.kind() == Statement.Kind.TURN)
                .map(Statement::speaker)
                .filter(label -> label != null && !isNamed(label))
                .distinct()
                .toList();
    }

    /** Whether a label, once resolved, is a name: full, or a first name; initials and roles are none. */
    static boolean isNamed(String label) {
        return Names.isPerson(label) && !(label.length() <= 4 && label.equals(label.toUpperCase(Locale.ROOT)));
    }
}
