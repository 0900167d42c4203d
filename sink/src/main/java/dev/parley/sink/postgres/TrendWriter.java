package dev.parley.sink.postgres;

import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import dev.parley.sink.Change;
import dev.parley.sink.Place;
import dev.parley.sink.Rejected;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what is counted, within a transaction that somebody else begins and ends. Not thread-safe. */
final class TrendWriter implements AutoCloseable {
    private final Fills fills;
    private final Connection connection;
    private final PreparedStatement clearTopic;
    private final PreparedStatement clearPerson;
    private final PreparedStatement addTopic;
    private final PreparedStatement addPerson;

    TrendWriter(Connection connection, Fills fills) throws SQLException {
        this.connection = connection;
        this.fills = fills;
        clearTopic = connection.prepareStatement("delete from trends where topic = ? and on_date = ?");
        clearPerson = connection
                .prepareStatement("delete from person_trends where topic = ? and period = ? and person = ?");
        addTopic = connection.prepareStatement("insert into trends values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)");
        addPerson = connection.prepareStatement("insert into person_trends values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /**
     * Changes of other kinds are passed over. Of what is refused no earlier figures stay, as of documents.
     *
     * @return what the database refuses
     */
    List<Rejected> write(List<Change> changes) throws SQLException, IOException {
        var trends = changes.stream()
                .filter(change -> change instanceof Change.Counted || change instanceof Change.Uncounted)
                .toList();
        var rejected = new Division<>(connection, this::apply).write(trends);
        var refused = rejected.stream().map(Rejected::place).collect(Collectors.toSet());
        apply(trends.stream().filter(change -> refused.contains(change.place())).map(TrendWriter::withdrawn).toList());
        return rejected;
    }

    private static Change withdrawn(Change refused) {
        return refused instanceof Change.Counted(var place, var trend)
                ? new Change.Uncounted(place, trend.key())
                : refused;
    }

    private void apply(List<Change> changes) throws SQLException {
        for (var batch : all())
            batch.clearBatch();
        for (var change : changes)
            switch (change) {
                case Change.Counted(var place, var trend) -> add(place, trend);
                case Change.Uncounted(var place, var key) -> clear(key);
                case Change.Put _,Change.Remove _,Change.Unreadable _ -> {}
            }
        for (var batch : all())
            batch.executeBatch();
    }

    private List<PreparedStatement> all() {
        return List.of(clearTopic, clearPerson, addTopic, addPerson);
    }

    private void clear(TrendKey key) throws SQLException {
        if (key.person() == null)
            batch(clearTopic, key.topic(), key.on());
        else
            batch(clearPerson, key.topic(), key.on(), key.person());
    }

    private void add(Place place, Trend trend) throws SQLException {
        clear(trend.key());
        switch (trend) {
            case Trend.OfTopic topic -> add(place, topic);
            case Trend.OfPerson person -> add(place, person);
        }
    }

    private void add(Place place, Trend.OfTopic trend) throws SQLException {
        var tally = trend.tally();
        var behind = connection.createArrayOf("text", trend.behind().stream().map(id -> id.value()).toArray());
        batch(addTopic, trend.topic(), trend.on(), tally.documents(), tally.undated(), tally.implausible(),
                Rows.json(trend.sources()), behind, fills.number(place), place.partition().partition(), place.offset());
    }

    private void add(Place place, Trend.OfPerson trend) throws SQLException {
        var name = trend.names()
                .entrySet()
                .stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(trend.person());
        for (var on : trend.on().entrySet()) {
            var tally = on.getValue();
            batch(addPerson, trend.topic(), trend.period(), trend.person(), name, on.getKey(), tally.documents(),
                    tally.undated(), tally.implausible(), fills.number(place), place.partition().partition(),
                    place.offset());
        }
    }

    private static void batch(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++)
            statement.setObject(i + 1, values[i] instanceof String text ? CopyText.storable(text) : values[i]);
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        for (var statement : all())
            statement.close();
    }
}
