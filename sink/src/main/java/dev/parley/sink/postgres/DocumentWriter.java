package dev.parley.sink.postgres;

import dev.parley.sink.Change;
import dev.parley.sink.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Writes changes within a transaction that somebody else begins and ends. Not thread-safe. */
final class DocumentWriter {
    private final Connection connection;
    private final Fills fills;

    DocumentWriter(Connection connection, Fills fills) {
        this.connection = connection;
        this.fills = fills;
    }

    /** Once a session, before anything is written. */
    static void createStages(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : Table.values())
                statement.execute(table.createStage());
        }
    }

    /** @return what could not be written */
    List<Rejected> write(List<Change> changes) throws SQLException, IOException {
        var rejected = new ArrayList<Rejected>();
        remove(changes);
        var puts = new ArrayList<Change.Put>();
        for (var change : changes)
            switch (change) {
                case Change.Put put -> puts.add(put);
                case Change.Unreadable bad -> rejected.add(new Rejected(bad.place(), bad.subject(), bad.reason()));
                case Change.Remove _,Change.Counted _,Change.Uncounted _ -> {}
            }
        put(puts, rejected);
        keep(rejected);
        return rejected;
    }

    private void remove(List<Change> changes) throws SQLException {
        try (var delete = connection.prepareStatement("delete from documents where id = ?")) {
            for (var change : changes)
                if (change instanceof Change.Remove remove) {
                    delete.setString(1, remove.id().value());
                    delete.addBatch();
                }
            delete.executeBatch();
        }
    }

    /** All at once; where that fails, in halves, until the bad ones are alone. */
    private void put(List<Change.Put> puts, List<Rejected> rejected) throws SQLException, IOException {
        if (puts.isEmpty())
            return;
        var before = connection.setSavepoint();
        try {
            stage(puts);
            merge();
        } catch (SQLException e) {
            if (!Explanation.isAboutData(e))
                throw e;
            connection.rollback(before);
            divide(puts, rejected, e);
        }
    }

    private void divide(List<Change.Put> puts, List<Rejected> rejected, SQLException reason)
            throws SQLException, IOException {
        if (puts.size() == 1) {
            var bad = puts.getFirst();
            rejected.add(new Rejected(bad.place(), bad.subject(), "PostgreSQL refuses it: " + reason.getMessage()));
            return;
        }
        int middle = puts.size() / 2;
        put(puts.subList(0, middle), rejected);
        put(puts.subList(middle, puts.size()), rejected);
    }

    private void stage(List<Change.Put> puts) throws SQLException, IOException {
        var rows = new Rows();
        puts.forEach(put -> rows.add(fills.number(put.place()), put.place(), put.document()));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : Table.values()) {
            execute(table.emptyStage());
            copy.copyIn(table.copyToStage(), new ByteArrayInputStream(rows.of(table)));
        }
    }

    private void merge() throws SQLException {
        execute(Table.refuseStale());
        for (var table : Table.values())
            for (var step : table.merge())
                execute(step);
    }

    private void keep(List<Rejected> rejected) throws SQLException {
        try (var insert = connection
                .prepareStatement("insert into rejections values (?, ?, ?, ?, ?)" + " on conflict do nothing")) {
            for (var bad : rejected) {
                insert.setString(1, bad.place().partition().channel());
                insert.setInt(2, bad.place().partition().partition());
                insert.setLong(3, bad.place().offset());
                insert.setString(4, CopyText.storable(bad.subject()));
                insert.setString(5, CopyText.storable(bad.reason()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
