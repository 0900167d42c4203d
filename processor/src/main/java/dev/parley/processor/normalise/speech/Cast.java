package dev.parley.processor.normalise.speech;

import dev.parley.model.Person;
import dev.parley.model.Person.Role;
import dev.parley.model.Statement;
import dev.parley.model.Statement.Kind;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Prose;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Set<String> preamble;
    private final Map<String, Role> introduced;
    private final Map<String, Role> people = new LinkedHashMap<>();

    /** @param preamble names that stand before the first turn */
    Cast(Prose prose, String opening, Set<String> preamble) {
        this.preamble = preamble;
        this.prose = prose;
        this.opening = opening.substring(0, Math.min(INTRODUCTION, opening.length()));
        this.introduced = Introductions.in(this.opening);
        this.title = prose.metadata().title() == null ? "" : prose.metadata().title().value();
    }

    /** Full names that the document states outside its labels. */
    Set<String> known() {
        var names = new LinkedHashSet<String>();
        prose.people().forEach(person -> names.add(person.value().name()));
        prose.metadata().authors().forEach(author -> names.add(author.value()));
        if (names.stream().filter(Speakers::isFull).count() < 2)
            names.addAll(introduced.keySet());
        Titles.person(title).ifPresent(names::add);
        names.addAll(preamble);
        return names;
    }

    /** Everybody with a role, in the first that fits. */
    List<Person> people(List<Statement> statements, @Nullable String subject) {
        listed(statements);
        var said = prose.summary() == null ? introduced : Introductions.in(prose.summary() + "\n" + opening);
        var roles = Roles.of(statements, stated(said, statements));
        roles.forEach((name, role) -> {
            if (Speakers.isNamed(name) || people.containsKey(name))
                add(name, role);
        });
        joint(roles);
        if (statements.stream().noneMatch(statement -> statement.kind() == Kind.TURN))
            withoutTurns(said, statements, subject);
        else if (roles.keySet().stream().noneMatch(Speakers::isNamed))
            withoutNames(said, statements, roles);
        people.replaceAll((name, role) -> role == Role.SUBJECT ? Role.GUEST : role);
        prose.metadata().authors().forEach(author -> people.putIfAbsent(author.value(), Role.AUTHOR));
        return people.entrySet().stream().map(each -> new Person(each.getKey(), each.getValue())).toList();
    }

    /** Those whom the metadata lists, but for one who speaks under a slightly different spelling. */
    private void listed(List<Statement> statements) {
        var speakers = statements.stream().map(Statement::speaker).filter(Objects::nonNull).collect(Collectors.toSet());
        prose.people()
                .stream()
                .map(Found::value)
                .filter(person -> speakers.contains(person.name())
                        || speakers.stream().noneMatch(each -> isSame(each, person.name())))
                .forEach(person -> add(person.name(), person.role()));
    }

    /** Whether a speaker is one whom the metadata spells otherwise, or leaves a title or the last name away. */
    private static boolean isSame(String speaker, String listed) {
        return Spelling.isVariant(speaker, listed)
                || (listed.indexOf(' ') > 0 && (" " + speaker + " ").contains(" " + listed + " "));
    }

    /** Roles said of those who speak, under the names they speak by. */
    private Map<String, Role> stated(Map<String, Role> said, List<Statement> statements) {
        var speakers = statements.stream().map(Statement::speaker).filter(Objects::nonNull).collect(Collectors.toSet());
        var stated = new LinkedHashMap<String, Role>();
        said.forEach((name, role) -> speaker(name, speakers).ifPresent(each -> stated.putIfAbsent(each, role)));
        prose.people()
                .stream()
                .map(Found::value)
                .filter(person -> person.role() != Role.SUBJECT)
                .forEach(person -> stated.put(person.name(), person.role()));
        return stated;
    }

    /** Who speaks under a name, else the only one who shares its first name: the last may be missing, or heard otherwise. */
    private static Optional<String> speaker(String name, Set<String> speakers) {
        if (speakers.contains(name))
            return Optional.of(name);
        var called = speakers.stream().filter(each -> Mentions.first(each).equals(Mentions.first(name))).toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /** A later, stronger role wins over that of a mere speaker. */
    private void add(String name, Role role) {
        people.merge(name, role, (old, now) -> old == Role.SUBJECT ? now : old);
    }

    /** Two who share a label share its role. */
    private void joint(Map<String, Role> roles) {
        roles.forEach((label, role) -> {
            if (Speakers.isJoint(label))
                for (var name : label.split(" and | & | y "))
                    if (Names.isPerson(name))
                        introduced(fullAuthor(name), role, false);
        });
    }

    private String fullAuthor(String name) {
        return prose.metadata()
                .authors()
                .stream()
                .map(Found::value)
                .filter(author -> author.startsWith(name + " "))
                .findFirst()
                .orElse(full(name));
    }

    /** Prose: whom it is about, whom its title or opening names. */
    private void withoutTurns(Map<String, Role> said, List<Statement> statements, @Nullable String subject) {
        boolean asked = statements.stream().anyMatch(statement -> statement.kind() == Kind.ANSWER);
        statements.stream()
                .filter(statement -> statement.kind() == Kind.ANSWER && statement.speaker() != null)
                .map(statement -> String.valueOf(statement.speaker()))
                .filter(Speakers::isNamed)
                .forEach(name -> add(name, Role.GUEST));
        if (people.isEmpty() && asked)
            Titles.person(title).ifPresent(name -> add(name, Role.GUEST));
        if (people.isEmpty() && subject != null)
            add(subject, Role.GUEST);
        if (people.isEmpty())
            said.forEach(this::add);
    }

    /** Voices that no label names: who introduces himself, or is introduced. */
    private void withoutNames(Map<String, Role> said, List<Statement> statements, Map<String, Role> roles) {
        boolean listed = !people.isEmpty();
        for (var statement : statements.subList(0, Math.min(30, statements.size())))
            if (statement.kind() == Kind.TURN)
                Introductions.ofSelf(statement.text())
                        .ifPresent(name -> introduced(name,
                                statement.speaker() == null
                                        ? Role.HOST
                                        : roles.getOrDefault(statement.speaker(), Role.HOST),
                                listed));
        if (!listed)
            said.forEach((name, role) -> people.merge(full(name), role, (old, now) -> now));
    }

    /** A name that is heard may be spelt otherwise in the metadata. */
    private void introduced(String heard, Role role, boolean listed) {
        if (!listed)
            add(heard, role);
        else
            people.keySet()
                    .stream()
                    .filter(name -> Spelling.isNear(Mentions.first(name), Mentions.first(heard)))
                    .findFirst()
                    .ifPresent(name -> add(name, role));
    }

    private String full(String name) {
        return people.keySet()
                .stream()
                .filter(each -> each.equals(name) || each.startsWith(name + " ") || Spelling.isVariant(each, name))
                .findFirst()
                .orElse(name);
    }
}
