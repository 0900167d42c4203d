package dev.parley.sink.json;

import dev.parley.model.DocumentId;
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
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One file a document, replaced atomically. Positions lie apart from the files; what was intended is noted before and what was reached
 * after writing, so that a crash in between leads to writing again and never to an older version. A folder that is new, was emptied,
 * restored, or lost files is filled again. Edits inside a file are not noticed.
 */
public final class JsonSink implements Sink, Kept.Ledger {
    private static final String MEND = ". Make room or put it right; writing goes on by itself";

    private final Path out;
    private final Claim claim;
    private final DocumentFolder folder;
    private final StateFile file;
    private final Set<String> leftovers = new HashSet<>();
    private Optional<FillState> state = Optional.empty();

    /**
     * @param out receives {@code documents/}; made where missing
     * @param data the sink's own folder, apart from the output; made where missing
     */
    public JsonSink(Path out, Path data) {
        this.out = out.toAbsolutePath().normalize();
        claim = new Claim(this.out, name());
        folder = new DocumentFolder(this.out);
        file = new StateFile(data, this.out);
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Positions open(Generations generations) throws SinkException {
        return attempt(() -> {
            claim.take();
            folder.create();
            folder.prepare();
            var found = folder.ids();
            var known = file.read();
            var marker = folder.marker().orElse("");
            if (known.isPresent() && known.get().tellsOf(generations, marker, Boot.current(), found.size()))
                remember(known.get().counted(found.size()));
            else
                begin(generations, found);
            return state().next();
        });
    }

    @Override
    public Kept kept(Generations generations) throws SinkException {
        return attempt(() -> {
            var marker = folder.marker(); // none where the folder is gone: that it holds nothing then is told by its files
            var known = file.read()
                    .filter(state -> state.generations().equals(generations))
                    .filter(state -> state.marker().equals(marker.orElse(state.marker())));
            return known.isEmpty()
                    ? Kept.NOTHING
                    : new Kept(known.get().next(), OptionalLong.of(folder.ids().size()), 0);
        });
    }

    @Override
    public void startOver() throws SinkException {
        attempt(() -> begin(state().generations(), folder.ids()));
    }

    private Positions begin(Generations generations, Set<DocumentId> found) throws IOException {
        leftovers.clear();
        found.forEach(id -> leftovers.add(id.value()));
        file.forgetRejected();
        remember(FillState.begin(generations, folder.mark(), Boot.current(), found.size()));
        return Positions.START;
    }

    @Override
    public List<Rejected> write(Batch batch) throws SinkException {
        var changes = batch.unseen(state().next()).stream().filter(change -> !state().isStale(change)).toList();
        return attempt(() -> {
            if (!changes.isEmpty())
                remember(state().intending(changes));
            long grown = changes.parallelStream().mapToLong(this::apply).sum();
            changes.stream().filter(Change::isReadable).forEach(change -> leftovers.remove(change.subject()));
            var rejected = rejected(changes);
            file.add(rejected);
            remember(state().written(batch.next(), state().files() + grown));
            return rejected;
        });
    }

    /**
     * Subjects differ, so that changes may be applied side by side.
     *
     * @return by how many files the folder has grown
     */
    private int apply(Change change) {
        try {
            return switch (change) {
                case Change.Put put -> folder.write(put.id(), PrettyJson.of(put.document())) ? 1 : 0;
                case Change.Remove remove -> folder.delete(remove.id()) ? -1 : 0;
                case Change.Counted _,Change.Uncounted _ ->
                    throw new IllegalArgumentException("the files hold documents only");
                case Change.Unreadable bad -> 0;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Rejected> rejected(List<Change> changes) {
        var rejected = new ArrayList<Rejected>();
        for (var change : changes)
            if (change instanceof Change.Unreadable(var place, var subject, var reason))
                rejected.add(new Rejected(place, subject, reason));
        return rejected;
    }

    @Override
    public void complete() throws SinkException {
        if (!state().whole())
            attempt(() -> {
                long gone = 0;
                for (var id : leftovers)
                    gone += folder.delete(new DocumentId(id)) ? 1 : 0;
                leftovers.clear();
                remember(state().completed(state().files() - gone));
                return gone;
            });
    }

    private FillState state() {
        return state.orElseThrow(() -> new IllegalStateException("the sink is not open"));
    }

    private void remember(FillState now) throws IOException {
        file.write(now);
        state = Optional.of(now);
    }

    private <T> T attempt(Work<T> work) throws SinkException {
        try {
            return work.run();
        } catch (UncheckedIOException e) {
            throw explained(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private SinkException explained(IOException failure) {
        var obstacle = Obstacle.to(out.resolve("documents"));
        if (obstacle.isPresent())
            return obstacle.get().explained(failure);
        return switch (failure) {
            case AccessDeniedException e ->
                SinkException.passing("can't write " + place(e) + ": make it writable, or choose another --out", e);
            case FileSystemException e -> SinkException.passing("can't write " + place(e) + ": "
                    + Objects.requireNonNullElse(e.getReason(), "something else is there") + MEND, e);
            default -> SinkException.passing("can't write to " + out + ": " + failure.getMessage() + MEND, failure);
        };
    }

    private static String place(FileSystemException e) {
        return String.valueOf(e.getOtherFile() == null ? e.getFile() : e.getOtherFile());
    }

    private interface Work<T> {
        T run() throws IOException, SinkException;
    }

    @Override
    public void close() throws SinkException {
        state = Optional.empty();
        attempt(() -> {
            claim.close();
            return claim;
        });
    }
}
