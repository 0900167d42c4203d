package dev.parley.sink.jsonl;

import dev.parley.sink.Batch;
import dev.parley.sink.Change;
import dev.parley.sink.Claim;
import dev.parley.sink.Generations;
import dev.parley.sink.Kept;
import dev.parley.sink.Obstacle;
import dev.parley.sink.Positions;
import dev.parley.sink.Rejected;
import dev.parley.sink.Sink;
import dev.parley.sink.SinkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Every version of every document as a line of JSON, in the order of its partition; the last line of an id is its state, and of one that
 * was removed no version stays. The positions are those in the names of the segments. What can't be written is kept in {@code jsonl/.parley/rejected.jsonl}.
 */
public final class JsonlSink implements Sink, Kept.Ledger {
    private final Path out;
    private final Claim claim;
    private final FillingFolders folders;
    private final JsonlOptions options;
    private Optional<Writing> writing = Optional.empty();

    /** Which folder is written, and how far. */
    private record Writing(SegmentFolder folder, Generations generations, Positions reached) {}

    /** @param out receives {@code jsonl/}; made where missing */
    public JsonlSink(Path out, JsonlOptions options) {
        this.out = out.toAbsolutePath().normalize();
        claim = new Claim(this.out, name());
        folders = FillingFolders.in(this.out);
        this.options = options;
    }

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public Positions open(Generations generations) throws SinkException {
        return attempt(() -> {
            claim.take();
            folders.recover();
            for (var folder : List.of(new SegmentFolder(folders.filling()), new SegmentFolder(folders.current())))
                if (folder.isFilledBy(generations)) {
                    folder.repair();
                    var reached = folder.positions();
                    if (reached.isPresent())
                        return write(folder, generations, reached.get());
                }
            return begin(generations);
        });
    }

    @Override
    public Kept kept(Generations generations) throws SinkException {
        var current = new SegmentFolder(folders.current());
        return attempt(() -> current.isFilledBy(generations)
                ? new Kept(current.positions().orElse(Positions.START), OptionalLong.empty(), 0)
                : Kept.NOTHING);
    }

    @Override
    public void startOver() throws SinkException {
        attempt(() -> begin(writing().generations()));
    }

    private Positions begin(Generations generations) throws IOException {
        folders.discardFilling();
        var current = new SegmentFolder(folders.current());
        var folder = current.isEmpty() ? current : new SegmentFolder(folders.filling());
        folder.create(generations);
        return write(folder, generations, Positions.START);
    }

    private Positions write(SegmentFolder folder, Generations generations, Positions reached) {
        writing = Optional.of(new Writing(folder, generations, reached));
        return reached;
    }

    @Override
    public List<Rejected> write(Batch batch) throws SinkException {
        var now = writing();
        return attempt(() -> {
            var changes = batch.unseenInOrder(now.reached());
            var erasure = Erasure.of(changes.values());
            var writer = new SegmentWriter(now.folder(), options, erasure);
            var rejected = rejected(changes.values());
            now.folder().keep(rejected); // before the positions move
            for (var partition : changes.keySet())
                erasure.apply(now.folder(), partition); // before they move too: else a crash would leave it undone
            for (var end : batch.next().next().entrySet()) {
                var partition = end.getKey();
                long reached = now.reached().of(partition);
                if (end.getValue() > reached)
                    writer.add(now.folder().open(partition, reached), changes.getOrDefault(partition, List.of()),
                            end.getValue());
            }
            write(now.folder(), now.generations(), now.reached().and(batch.next()));
            return rejected;
        });
    }

    private static List<Rejected> rejected(Iterable<List<Change>> changes) {
        var rejected = new ArrayList<Rejected>();
        for (var partition : changes)
            for (var change : partition)
                if (change instanceof Change.Unreadable(var place, var subject, var reason))
                    rejected.add(new Rejected(place, subject, reason));
        return rejected;
    }

    @Override
    public void complete() throws SinkException {
        var now = writing();
        if (now.folder().path().equals(folders.filling()))
            attempt(() -> {
                folders.change();
                return write(new SegmentFolder(folders.current()), now.generations(), now.reached());
            });
    }

    private Writing writing() {
        return writing.orElseThrow(() -> new IllegalStateException("the sink is not open"));
    }

    private <T> T attempt(Work<T> work) throws SinkException {
        try {
            return work.run();
        } catch (IOException e) {
            var obstacle = Obstacle.to(out);
            if (obstacle.isPresent())
                throw obstacle.get().explained(e);
            throw SinkException.passing("can't write segments to " + out + ": " + e
                    + ". Make room or put it right; writing goes on by itself", e);
        }
    }

    private interface Work<T> {
        T run() throws IOException, SinkException;
    }

    @Override
    public void close() throws SinkException {
        writing = Optional.empty();
        attempt(() -> {
            claim.close();
            return claim;
        });
    }
}
