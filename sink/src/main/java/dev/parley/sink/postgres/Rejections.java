package dev.parley.sink.postgres;

import dev.parley.sink.Change;
import dev.parley.sink.Rejected;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What could not be written, in the transaction of what could. */
final class Rejections {
    private Rejections() {}

    /** The changes that were no documents and no trends to begin with. */
    static List<Rejected> unreadable(List<Change> changes) {
        var rejected = new ArrayList<Rejected>();
        for (var change : changes)
            if (change instanceof Change.Unreadable(var place, var subject, var reason))
                rejected.add(new Rejected(place, subject, reason));
        return rejected;
    }

    /** Those of an earlier life of a channel: its offsets mean other records now. */
    static void forget(Connection connection, String channel) throws SQLException {
        try (var delete = connection.prepareStatement("delete from rejections where channel = ?")) {
            delete.setString(1, channel);
            delete.executeUpdate();
        }
    }

    /** Those of documents that are gone: their reasons may quote them. */
    static void forget(Connection connection, List<Change> changes) throws SQLException {
        try (var delete = connection.prepareStatement("delete from rejections where channel = ? and subject = ?")) {
            for (var change : changes)
                if (change instanceof Change.Remove(var place, var id)) {
                    delete.setString(1, place.partition().channel());
                    delete.setString(2, id.value());
                    delete.addBatch();
                }
            delete.executeBatch();
        }
    }

    static void keep(Connection connection, List<Rejected> rejected) throws SQLException {
        if (rejected.isEmpty())
            return;
        try (var insert = connection
                .prepareStatement("insert into rejections values (?, ?, ?, ?, ?) on conflict do nothing")) {
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
}
