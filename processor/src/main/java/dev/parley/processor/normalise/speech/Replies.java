package dev.parley.processor.normalise.speech;

import dev.parley.model.Person;
import dev.parley.model.Person.Role;
import dev.parley.model.Statement;
import dev.parley.model.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pairs questions and answers of a written interview, where each turn of an interviewer asks and each of a guest answers: an answering
 * turn learns its question. Talk that was recorded is left alone; there, who asks and who answers changes with every sentence.
 */
final class Replies {
    private static final int FEWEST = 3;
    /** Who writes questions asks fewer; more turns are talk. */
    private static final int MOST = 40;
    /** Answers in writing have so many characters on average. */
    private static final int LENGTH = 200;
    private final Set<String> hosts;
    private final List<Statement> statements;

    private Replies(Set<String> hosts, List<Statement> statements) {
        this.hosts = hosts;
        this.statements = statements;
    }

    static List<Statement> pair(List<Statement> statements, List<Person> people) {
        var hosts = people.stream()
                .filter(person -> person.role() == Role.HOST)
                .map(Person::name)
                .collect(Collectors.toSet());
        var replies = new Replies(hosts, statements);
        if (statements.stream().anyMatch(statement -> Examination.WITNESS.equals(statement.speaker())))
            return replies.examined();
        return replies.isWritten() ? replies.paired() : statements;
    }

    /** What a witness says answers what was asked last, though others may have spoken in between. */
    private List<Statement> examined() {
        var examined = new ArrayList<Statement>(statements.size());
        String question = null;
        for (var statement : statements) {
            boolean witness = Examination.WITNESS.equals(statement.speaker());
            if (!witness && asks(statement.text()))
                question = statement.text();
            examined.add(witness ? answering(statement, question) : statement);
        }
        return examined;
    }

    /** Nobody notes times, and the hosts mostly ask what others answer at some length. */
    private boolean isWritten() {
        var turns = statements.stream().filter(statement -> statement.kind() == Kind.TURN).toList();
        if (turns.stream().anyMatch(turn -> turn.startSeconds() != null || turn.speaker() == null))
            return false;
        var hosted = turns.stream().filter(this::isHost).toList();
        long asked = hosted.stream().filter(turn -> asks(turn.text())).count();
        long answered = turns.stream().filter(turn -> !isHost(turn)).mapToLong(turn -> turn.text().length()).sum();
        return asked >= FEWEST && hosted.size() <= MOST && asked * 4 >= hosted.size() * 3L
                && answered >= (long) LENGTH * (turns.size() - hosted.size());
    }

    private boolean isHost(Statement statement) {
        var speaker = Objects.requireNonNullElse(statement.speaker(), "");
        return hosts.contains(speaker)
                || (Speakers.isJoint(speaker) && hosts.stream().anyMatch(host -> speaker.contains(host)));
    }

    /** Somewhere in it; thanks may follow. */
    private static boolean asks(String words) {
        return words.indexOf('?') >= 0 || words.indexOf('？') >= 0 || Questions.isQuestion(words);
    }

    private List<Statement> paired() {
        var paired = new ArrayList<Statement>(statements.size());
        String question = null;
        for (var statement : statements) {
            boolean host = statement.kind() == Kind.TURN && isHost(statement);
            if (host)
                question = asks(statement.text()) ? statement.text() : null;
            paired.add(host || statement.kind() != Kind.TURN ? statement : answering(statement, question));
        }
        return paired;
    }

    private static Statement answering(Statement turn, @Nullable String question) {
        return new Statement(turn.kind(), turn.speaker(), turn.startSeconds(), turn.label(), question, turn.source(),
                turn.aside(), turn.section(), turn.span(), turn.text());
    }
}
