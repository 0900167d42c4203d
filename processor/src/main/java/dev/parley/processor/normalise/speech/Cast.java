package dev.parley.processor.normalise.speech;

import dev.parley.model.Person;
import dev.parley.model.Person.Role;
import dev.parley.model.Statement;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of a document. One use. */
final class Cast {
    /** Introductions stand near the beginning. */
    private static final int INTRODUCTION = 6000;

    private final Prose prose;
    private final String opening;
    private final String title;
    private final Map<String, Role> people = new LinkedHashMap<>();

    Cast(Prose prose, String opening) {
        this.prose = prose;
        this.opening = opening.substring(0, Math.min(INTRODUCTION, opening.length()));
        this.title = prose.metadata().title() == null ? "" : prose.metadata().title().value();
    }

    /** Full names that the document states outside its labels. */
    Set<String> known() {
        var names = new LinkedHashSet<String>();
        prose.people().forEach(person -> names.add(person.value().name()));
        prose.metadata().authors().forEach(author -> names.add(author.value()));
        if (names.stream().filter(Speakers::isFull).count() < 2)
            names.addAll(Introductions.in(opening).keySet());
        names.addAll(Mentions.in(title));
        return names;
    }

    /** Everybody with a role, in the first that fits. */
    List<Person> people(List<Statement> statements, @Nullable String subject) {
        prose.people().forEach(person -> add(person.value().name(), person.value().role()));
        var said = Introductions.in((prose.summary() == null ? "" : prose.summary() + "\n") + opening);
        var roles = Roles.of(statements, stated(said, statements));
        boolean talk = !roles.isEmpty();
        roles.forEach((name, role) -> {
            if (Speakers.isNamed(name))
                add(name, role);
        });
        if (!talk)
            withoutTurns(said, subject);
        people.replaceAll((name, role) -> role == Role.SUBJECT ? Role.GUEST : role);
        prose.metadata().authors().forEach(author -> people.putIfAbsent(author.value(), Role.AUTHOR));
        return people.entrySet().stream().map(each -> new Person(each.getKey(), each.getValue())).toList();
    }

    /** Roles said of those who speak, under the names they speak by. */
    private Map<String, Role> stated(Map<String, Role> said, List<Statement> statements) {
        var speakers = statements.stream()
                .map(Statement::speaker)
                .filter(name -> name != null)
                .collect(Collectors.toSet());
        var stated = new LinkedHashMap<String, Role>();
        said.forEach((name, role) -> speakers.stream()
                .filter(speaker -> speaker.equals(name) || Mentions.first(speaker).equals(name)
                        || (Speakers.isFull(speaker) && Mentions.first(speaker).equals(Mentions.first(name))))
                .findFirst()
                .ifPresent(speaker -> stated.putIfAbsent(speaker, role)));
        prose.people()
                .stream()
                .map(Found::value)
                .filter(person -> person.role() != Role.SUBJECT)
                .forEach(person -> stated.put(person.name(), person.role()));
        return stated;
    }

    /** A later, stronger role wins over that of a mere speaker. */
    private void add(String name, Role role) {
        people.merge(name, role, (old, now) -> old == Role.SUBJECT ? now : old);
    }

    private void withoutTurns(Map<String, Role> said, @Nullable String subject) {
        if (subject != null)
            add(subject, Role.GUEST);
        if (people.isEmpty())
            said.forEach(this::add);
    }

    static List<String> names(List<Person> people) {
        return new ArrayList<>(people.stream().map(Person::name).toList());
    }
}
