package dev.parley.app.print;

/** Texts of documents on a terminal. */
public final class Plain {
    private Plain() {}

    /** On one line, and without what a terminal would take for a command. */
    public static String text(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{Cc}", "");
    }
}
