package dev.parley.sink.postgres;

import dev.parley.sink.Change;
import dev.parley.sink.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

    /**
     * Of a document whose version is refused no earlier one stays: it would be there or not as they came in one batch or in two.
     *
     * @return what the database refuses
     */
    List<Rejected> write(List<Change> changes) throws SQLException, IOException {
        var puts = new ArrayList<Change.Put>();
        var gone = new ArrayList<String>();
        for (var change : changes)
            switch (change) {
                case Change.Put put -> puts.add(put);
                case Change.Remove remove -> gone.add(remove.id().value());
                case Change.Counted _,Change.Uncounted _,Change.Unreadable _ -> {}
            }
        remove(gone);
        var rejected = new Division<>(connection, this::put).write(puts);
        remove(rejected.stream().map(Rejected::subject).toList());
        return rejected;
    }

    private void remove(List<String> ids) throws SQLException {
        try (var delete = connection.prepareStatement("delete from documents where id = ?")) {
            for (var id : ids) {
                delete.setString(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** New documents go straight to the tables; those that are there already take the way over the stages. */
    private void put(List<Change.Put> puts) throws SQLException, IOException {
        var known = known(puts);
        var fresh = puts.stream().filter(put -> !known.contains(put.id().value())).toList();
        var again = puts.stream().filter(put -> known.contains(put.id().value())).toList();
        if (!fresh.isEmpty())
            copy(fresh, Table::copy);
        if (!again.isEmpty()) {
            for (var table : Table.values())
                execute(table.emptyStage());
            copy(again, Table::copyToStage);
            merge();
        }
    }

    private Set<String> known(List<Change.Put> puts) throws SQLException {
        var known = new HashSet<String>();
        var ids = puts.stream().map(put -> put.id().value()).toArray();
        try (var select = connection.prepareStatement("select id from documents where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", ids));
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    known.add(rows.getString(1));
            }
        }
        return known;
    }

    private void copy(List<Change.Put> puts, Function<Table, String> command) throws SQLException, IOException {
        var rows = new Rows();
        puts.forEach(put -> rows.add(fills.number(put.place()), put.place(), put.document()));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : Table.values())
            copy.copyIn(command.apply(table), new ByteArrayInputStream(rows.of(table)));
    }

    private void merge() throws SQLException {
        execute(Table.refuseStale());
        for (var table : Table.values())
            for (var step : table.merge())
                execute(step);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
