package dev.parley.app.doctor;

/** What was found about one thing. */
public sealed interface Finding {
    /** What was looked at, in a word or two. */
    String about();

    /** What is the case. */
    String says();

    /** As it must be. */
    record Sound(String about, String says) implements Finding {}

    /** Not wrong, but worth knowing. */
    record Note(String about, String says, String todo) implements Finding {}

    /** Wrong: something does not work, or may be lost. */
    record Problem(String about, String says, String todo) implements Finding {}

    /** For a terminal. */
    default String line() {
        var head = "%-10s".formatted(about());
        return switch (this) {
            case Sound sound -> "ok       " + head + sound.says();
            case Note note -> "note     " + head + note.says() + ". " + note.todo();
            case Problem problem -> "PROBLEM  " + head + problem.says() + ". " + problem.todo();
        };
    }
}
