package dev.parley.sink.postgres;

import dev.parley.sink.Generations;
import dev.parley.sink.Place;
import dev.parley.sink.Positions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The fillings of all channels that a sink takes, in the order of their names, which is that of locking. */
record Fills(List<Fill> each) {
    Fills {
        each = List.copyOf(each);
    }

    static Fills open(Connection connection, Generations generations) throws SQLException {
        var fills = new ArrayList<Fill>();
        for (var channel : generations.ids().entrySet())
            fills.add(Fill.open(connection, channel.getKey(), channel.getValue()));
        return new Fills(fills);
    }

    Fills beginAgain(Connection connection) throws SQLException {
        var fills = new ArrayList<Fill>();
        for (var fill : each)
            fills.add(Fill.begin(connection, fill.channel(), fill.generation()));
        return new Fills(fills);
    }

    /** Keeps other writers out until the end of the transaction; false if another one has begun anew. */
    boolean lock(Connection connection) throws SQLException {
        for (var fill : each)
            if (!fill.lock(connection))
                return false;
        return true;
    }

    Positions positions(Connection connection) throws SQLException {
        var all = Positions.START;
        for (var fill : each)
            all = all.and(fill.positions(connection));
        return all;
    }

    void move(Connection connection, Positions positions) throws SQLException {
        for (var fill : each)
            fill.move(connection, positions);
    }

    boolean areWhole() {
        return each.stream().allMatch(Fill::whole);
    }

    Fills completed() {
        return new Fills(
                each.stream().map(fill -> new Fill(fill.channel(), fill.generation(), fill.number(), true)).toList());
    }

    /** The number that rows of {@code place} carry. */
    long number(Place place) {
        return each.stream()
                .filter(fill -> fill.channel().equals(place.partition().channel()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the sink takes no " + place.partition().channel()))
                .number();
    }
}
