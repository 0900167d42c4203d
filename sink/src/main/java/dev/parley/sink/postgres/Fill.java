package dev.parley.sink.postgres;

import dev.parley.sink.ChannelPartition;
import dev.parley.sink.Positions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One filling of the tables from a channel's generation.
 *
 * @param number greater than those of earlier fillings; rows carry it
 * @param whole false while rows of an earlier filling are still there
 */
record Fill(String channel, String generation, long number, boolean whole) {
    /** The filling that goes on, or a new one where there is none of this generation. */
    static Fill open(Connection connection, String channel, String generation) throws SQLException {
        var last = last(connection, channel, "");
        return last.isPresent() && last.get().generation.equals(generation)
                ? last.get()
                : begin(connection, channel, generation);
    }

    /** Positions and rejections, which are told by offsets, go; rows stay until the new filling is complete. */
    static Fill begin(Connection connection, String channel, String generation) throws SQLException {
        Rejections.forget(connection, channel);
        try (var delete = connection.prepareStatement("delete from positions where channel = ?");
                var begin = connection.prepareStatement("insert into fills (channel, generation, fill, whole)"
                        + " select ?, ?, coalesce(max(fill), 0) + 1, not exists (select from documents)"
                        + " and not exists (select from trends) and not exists (select from person_trends) from fills"
                        + " on conflict (channel) do update set generation = excluded.generation,"
                        + " fill = excluded.fill, whole = excluded.whole")) {
            delete.setString(1, channel);
            delete.executeUpdate();
            begin.setString(1, channel);
            begin.setString(2, generation);
            begin.executeUpdate();
        }
        return last(connection, channel, "").orElseThrow();
    }

    /** Keeps other writers out until the end of the transaction; false if another one has begun anew. */
    boolean lock(Connection connection) throws SQLException {
        return last(connection, channel, " for update").filter(now -> now.number == number).isPresent();
    }

    private static Optional<Fill> last(Connection connection, String channel, String lock) throws SQLException {
        try (var select = connection
                .prepareStatement("select generation, fill, whole from fills where channel = ?" + lock)) {
            select.setString(1, channel);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Fill(channel, row.getString(1), row.getLong(2), row.getBoolean(3)))
                        : Optional.empty();
            }
        }
    }

    Positions positions(Connection connection) throws SQLException {
        var next = new TreeMap<ChannelPartition, Long>();
        try (var select = connection.prepareStatement("select log_partition, next from positions where channel = ?")) {
            select.setString(1, channel);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    next.put(new ChannelPartition(channel, rows.getInt(1)), rows.getLong(2));
            }
        }
        return new Positions(next);
    }

    void move(Connection connection, Positions positions) throws SQLException {
        try (var upsert = connection.prepareStatement("insert into positions (channel, log_partition, next)"
                + " values (?, ?, ?) on conflict (channel, log_partition) do update set next = excluded.next")) {
            for (var position : positions.next().entrySet()) {
                if (!position.getKey().channel().equals(channel))
                    continue;
                upsert.setString(1, channel);
                upsert.setInt(2, position.getKey().partition());
                upsert.setLong(3, position.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Removes what earlier fillings left. */
    static void complete(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : List.of("documents", "trends", "person_trends"))
                statement.execute("delete from " + table + " where fill not in (select fill from fills)");
            statement.execute("update fills set whole = true");
        }
    }
}
