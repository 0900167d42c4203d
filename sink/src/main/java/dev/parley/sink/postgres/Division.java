package dev.parley.sink.postgres;

import dev.parley.sink.Change;
import dev.parley.sink.Rejected;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes all at once; what the database refuses, in halves, until the bad ones are alone. Within a transaction that somebody else begins
 * and ends.
 */
record Division<C extends Change>(Connection connection, Step<C> step) {
    /** Writes several changes. */
    interface Step<C> {
        void write(List<C> changes) throws SQLException, IOException;
    }

    /** @return what the database refuses, each with its words */
    List<Rejected> write(List<C> changes) throws SQLException, IOException {
        var rejected = new ArrayList<Rejected>();
        write(changes, rejected);
        return rejected;
    }

    private void write(List<C> changes, List<Rejected> rejected) throws SQLException, IOException {
        if (changes.isEmpty())
            return;
        var before = connection.setSavepoint();
        try {
            step.write(changes);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (!Explanation.isAboutData(e))
                throw e;
            connection.rollback(before);
            divide(changes, rejected, e);
        }
    }

    private void divide(List<C> changes, List<Rejected> rejected, SQLException reason)
            throws SQLException, IOException {
        if (changes.size() == 1) {
            var bad = changes.getFirst();
            rejected.add(new Rejected(bad.place(), bad.subject(), "PostgreSQL refuses it: " + reason.getMessage()));
            return;
        }
        int middle = changes.size() / 2;
        write(changes.subList(0, middle), rejected);
        write(changes.subList(middle, changes.size()), rejected);
    }
}
