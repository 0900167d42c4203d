package dev.parley.sink.postgres;

import dev.parley.model.Channels;
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.Generations;
import dev.parley.sink.Kept;
import dev.parley.sink.Positions;
import dev.parley.sink.SinkException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads what is committed in a schema, on a connection of its own; changes nothing, and makes nothing where nothing is. */
record Committed(Server server, String schema) {
    private static final String REFUSED = "select count(distinct subject) from rejections r where channel = '"
            + Channels.DOCUMENTS.name() + "' and not exists (select from documents d where d.id = r.subject)";

    Kept read(Generations generations) throws SinkException {
        try (var connection = server.connect()) {
            connection.setReadOnly(true);
            connection.setSchema(schema);
            return isFilled(connection)
                    ? new Kept(positions(connection, generations),
                            OptionalLong.of(count(connection, "select count(*) from documents")),
                            count(connection, REFUSED))
                    : Kept.NOTHING;
        } catch (SQLException e) {
            throw Explanation.of(e);
        }
    }

    private boolean isFilled(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select to_regclass(?) is not null")) {
            select.setString(1, schema + ".positions");
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Positions positions(Connection connection, Generations generations) throws SQLException {
        var next = new TreeMap<ChannelPartition, Long>();
        try (var select = connection
                .prepareStatement("select log_partition, next from positions join fills using (channel)"
                        + " where channel = ? and generation = ?")) {
            for (Map.Entry<String, String> channel : generations.ids().entrySet()) {
                select.setString(1, channel.getKey());
                select.setString(2, channel.getValue());
                try (var rows = select.executeQuery()) {
                    while (rows.next())
                        next.put(new ChannelPartition(channel.getKey(), rows.getInt(1)), rows.getLong(2));
                }
            }
        }
        return new Positions(next);
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
