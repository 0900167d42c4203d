package dev.parley.sink;

import dev.parley.model.settings.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of the sink room. */
public record SinkSettings(
        @Setting(
                value = "which sinks are written, several at once if you like",
                standard = "json",
                range = "json, jsonl, postgres") List<String> kinds,
        @Setting(value = "most records that are written at once", standard = "500", range = "1 to 10000") int batch,
        Jsonl jsonl, Postgres postgres) {
    private static final List<String> KINDS = List.of("json", "jsonl", "postgres");

    /** Settings of the {@code jsonl} sink. */
    public record Jsonl(
            @Setting(
                    value = "size at which a segment is finished, in MiB before compression",
                    standard = "8",
                    range = "1 to 1024") int segment,
            @Setting(
                    value = "whether finished segments are compressed with Zstandard",
                    standard = "false") boolean zstd) {
        public Jsonl {
            if (segment < 1 || segment > 1024)
                throw new IllegalArgumentException("segment is 1 to 1024, not " + segment);
        }
    }

    /** Settings of the {@code postgres} sink. */
    public record Postgres(
            @Setting(
                    value = "JDBC URL with the database; without one a server starts in the data folder",
                    range = "jdbc:postgresql:...") @Nullable String url,
            @Setting(value = "user that owns the schema", standard = "postgres") String user,
            @Setting("the user's password; better set in the environment") @Nullable String password,
            @Setting(
                    value = "schema for the tables; made where missing, Parley's alone",
                    standard = "parley") String schema) {
        public Postgres {
            if (url != null && !url.startsWith("jdbc:postgresql:")) // and not what it is: it may have a password in it
                throw new IllegalArgumentException("url begins with jdbc:postgresql:, as"
                        + " jdbc:postgresql://db.example.org:5432/parley; user and password are settings of their own");
            if (schema.startsWith("pg_"))
                throw new IllegalArgumentException("schema does not begin with pg_, which PostgreSQL keeps for itself");
            if (!schema.matches("[a-z_][a-z0-9_]{0,62}"))
                throw new IllegalArgumentException(
                        "schema is lower-case letters, digits and underscores, not '" + schema + "'");
        }
    }

    public SinkSettings withKinds(List<String> others) {
        return new SinkSettings(others, batch, jsonl, postgres);
    }

    public SinkSettings {
        kinds = List.copyOf(kinds);
        kinds.stream().filter(kind -> !KINDS.contains(kind)).findFirst().ifPresent(kind -> {
            throw new IllegalArgumentException("there is no sink '" + kind + "', only " + String.join(", ", KINDS));
        });
        if (batch < 1 || batch > 10_000)
            throw new IllegalArgumentException("batch is 1 to 10000, not " + batch);
    }
}
