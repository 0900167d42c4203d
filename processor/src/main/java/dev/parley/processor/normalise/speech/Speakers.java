package dev.parley.processor.normalise.speech;

import dev.parley.model.Person;
import dev.parley.model.Statement;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Resolves labels to full names within one document: short forms given in brackets, initials, first names. A label that fits two names,
 * or none, stays as it is. Immutable.
 */
final class Speakers {
    /** People introduce themselves among so many first pieces. */
    private static final int OPENING = 100;

    private final Map<String, String> names;

    private Speakers(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /**
     * @param known full names that the document states elsewhere
     * @param aliases and by what it shortens them
     */
    static Speakers of(List<Piece> pieces, Collection<String> known, Map<String, String> aliases) {
        var labels = new LinkedHashSet<String>();
        var names = new LinkedHashMap<String, String>();
        for (var piece : pieces)
            if (piece instanceof Said(var statement, var alias) && statement.speaker() != null) {
                labels.add(statement.speaker());
                if (alias != null)
                    names.putIfAbsent(alias, statement.speaker());
            }
        labels.stream().filter(aliases::containsKey).forEach(label -> names.putIfAbsent(label, aliases.get(label)));
        introduce(pieces, names);
        var full = new ShortForms(labels);
        var elsewhere = new ShortForms(known);
        for (var label : labels)
            names.putIfAbsent(label, full.name(label).or(() -> elsewhere.name(label)).orElse(label));
        names.replaceAll((label, name) -> isFull(name) ? name : elsewhere.name(name).orElse(name));
        if (Capitals.areUsual(labels))
            names.replaceAll((label, name) -> Capitals.lowered(name, pieces));
        return new Speakers(names);
    }

    static boolean isFull(String label) {
        return Names.unaddressed(label).indexOf(' ') > 0 && Names.isPerson(label) && !isJoint(label);
    }

    private static void introduce(List<Piece> pieces, Map<String, String> names) {
        for (var piece : pieces.subList(0, Math.min(OPENING, pieces.size())))
            if (piece instanceof Said(var statement, var alias) && statement.speaker() != null)
                introduce(statement.speaker(), statement.text(), names);
    }

    /** Who says his or her own name, and is called by its initials or by one of its words. */
    private static void introduce(String label, String words, Map<String, String> names) {
        if (label.indexOf(' ') < 0)
            Introductions.ofSelf(words)
                    .filter(name -> new ShortForms(List.of(name)).name(label).isPresent())
                    .ifPresent(name -> names.putIfAbsent(label, name));
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

    /** The labels of voices that have no name; {@code known} are the people of the document. */
    static List<String> unnamed(List<Statement> statements, Collection<Person> known) {
        var names = known.stream().map(Person::name).collect(Collectors.toSet());
        return statements.stream()
                .filter(statement -> statement.kind() == Statement.Kind.TURN
                        || statement.kind() == Statement.Kind.ANSWER)
                .map(Statement::speaker)
                .distinct()
                .filter(label -> label != null && !isNamed(label) && !isJoint(label) && !names.contains(label))
                .toList();
    }

    /** Whether two share the label. */
    static boolean isJoint(String label) {
        return label.contains(" and ") || label.contains(" & ") || label.contains(" y ");
    }

    /** Whether a label, once resolved, is a name: full, or a first name; initials and roles are none. */
    static boolean isNamed(String label) {
        return Names.isPerson(label) && !isJoint(label) && !(label.length() <= 4
                && label.equals(label.toUpperCase(Locale.ROOT)) && !label.equals(label.toLowerCase(Locale.ROOT)));
    }
}
