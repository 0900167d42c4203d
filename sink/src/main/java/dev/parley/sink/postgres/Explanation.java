package dev.parley.sink.postgres;

import dev.parley.sink.SinkException;
import java.sql.SQLException;

/** What a failure of PostgreSQL means for the user. By SQLSTATE, see the PostgreSQL manual, appendix A. */
final class Explanation {
    private Explanation() {}

    static SinkException of(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return switch (state) {
            case "42501" -> SinkException.lasting("PostgreSQL refuses the rights: " + e.getMessage()
                    + ". Grant the user CREATE on the database, and ownership of the schema", e);
            case "3D000" -> SinkException.lasting("there is no such database: " + e.getMessage() + ". Create it", e);
            case "28P01", "28000" -> SinkException.lasting("PostgreSQL refuses the user: " + e.getMessage()
                    + ". Check sink.postgres.user and sink.postgres.password", e);
            case "53100" -> SinkException.passing("PostgreSQL has no disk space left: make room", e);
            case "42P01", "42703" -> SinkException.passing("the schema has changed under Parley: " + e.getMessage(), e);
            default ->
                SinkException.passing("PostgreSQL can't be written to now (" + state + "): " + e.getMessage(), e);
        };
    }

    /** Whether it is the fault of what was to be written, so that other rows may pass. */
    static boolean isAboutData(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
}
