package dev.parley.app.walk;

import dev.parley.app.settings.Settings;
import java.util.stream.Collectors;

/** Where documents are written to, for people. */
public final class Outputs {
    private Outputs() {}

    /** The address of a database is not told: it may have a password in it. */
    public static String inWords(Settings settings) {
        return settings.sink().kinds().stream().distinct().map(kind -> switch (kind) {
            case "json" -> settings.out().resolve("documents").toString();
            case "jsonl" -> settings.out().resolve("jsonl").toString();
            default -> "PostgreSQL";
        }).collect(Collectors.joining(", "));
    }
}
