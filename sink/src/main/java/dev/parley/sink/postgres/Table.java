package dev.parley.sink.postgres;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables that a document's rows go to, parents first, and the columns that are written. */
enum Table {
    DOCUMENTS("id", "locator", "form", "title", "language", "published_on", "published_precision", "published_last",
            "published_at", "site", "canonical_url", "source", "fetched", "words", "content_hash", "normaliser",
            "taxonomy", "copies", "body", "fill", "log_partition", "log_offset"),
    PEOPLE("document", "name", "role"),
    STATEMENTS("document", "position", "kind", "speaker", "start_seconds", "label", "question", "source_title",
            "source_year", "aside", "section", "text", "language"),
    TOPICS("document", "topic", "score"),
    EVIDENCE("document", "topic", "statement", "terms"),
    STANDINGS("document", "kind", "root", "coverage", "resemblance", "containment", "shared");

    private final String columns;

    Table(String... columns) {
        this.columns = String.join(", ", columns);
    }

    private String staged() {
        return "staged_" + sqlName();
    }

    private String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A table of the session's own, empty at the start of each transaction. */
    String createStage() {
        return "create temporary table if not exists " + staged() + " as select " + columns + " from " + sqlName()
                + " with no data";
    }

    String emptyStage() {
        return "truncate " + staged();
    }

    String copyToStage() {
        return "copy " + staged() + " (" + columns + ") from stdin";
    }

    String copy() {
        return "copy " + sqlName() + " (" + columns + ") from stdin";
    }

    /** What is known in a version as new or newer goes from the stage. */
    static String refuseStale() {
        return "delete from staged_documents s using documents d where d.id = s.id and d.fill = s.fill"
                + " and d.log_partition = s.log_partition and d.log_offset >= s.log_offset";
    }

    /** Rows of children are replaced as a whole. */
    List<String> merge() {
        return this == DOCUMENTS ? List.of(upsert()) : List.of(clear(), insert());
    }

    private String upsert() {
        var updates = Stream.of(columns.split(", ")).skip(1).map(column -> column + " = excluded." + column).toList();
        return "insert into documents (" + columns + ") select " + columns
                + " from staged_documents on conflict (id) do update set " + String.join(", ", updates);
    }

    private String clear() {
        return "delete from " + sqlName() + " where document in (select id from staged_documents)";
    }

    private String insert() {
        return "insert into " + sqlName() + " (" + columns + ") select " + columns + " from " + staged()
                + " where document in (select id from staged_documents)";
    }
}
