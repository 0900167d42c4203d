package dev.parley.sink.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.parley.model.DocumentId;
import dev.parley.sink.Change;
import dev.parley.sink.ChannelPartition;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes the earlier lines of removed documents out of the segments: each becomes the note that it was removed, filled up with spaces to
 * the length it had, so that segments end where they would have. It reads all segments of a partition where something is removed.
 */
final class Erasure {
    /** Where each was removed last. */
    private final Map<ChannelPartition, Map<DocumentId, Long>> removed = new HashMap<>();

    static Erasure of(Collection<List<Change>> changes) {
        var erasure = new Erasure();
        for (var partition : changes)
            for (var change : partition)
                if (change instanceof Change.Remove(var place, var id))
                    erasure.removed.computeIfAbsent(place.partition(), p -> new HashMap<>())
                            .merge(id, place.offset(), Math::max);
        return erasure;
    }

    /** The line of a change, or what is left of it when it is removed later in the same batch. */
    byte[] line(Change change) {
        var line = Line.of(change);
        return change instanceof Change.Put put && put.place().offset() < removal(put)
                ? Line.erased(put.id(), line.length)
                : line;
    }

    private long removal(Change.Put put) {
        return removed.getOrDefault(put.place().partition(), Map.of()).getOrDefault(put.id(), -1L);
    }

    /** Does it in what has been written of the partition. Once more changes nothing. */
    void apply(SegmentFolder folder, ChannelPartition partition) throws IOException {
        var ids = removed.getOrDefault(partition, Map.of()).keySet();
        if (!ids.isEmpty())
            for (var segment : folder.segments().getOrDefault(partition, new TreeMap<>()).values())
                if (isConcerned(folder.file(segment), segment, ids))
                    rewrite(folder, segment, ids);
    }

    private static boolean isConcerned(Path file, Segment segment, Set<DocumentId> ids) throws IOException {
        if (!Files.exists(file))
            return false;
        try (var lines = read(file, segment)) {
            return lines.lines().anyMatch(line -> isOf(line, ids));
        }
    }

    private static boolean isOf(String line, Set<DocumentId> ids) {
        return Line.document(line).filter(ids::contains).isPresent();
    }

    private static void rewrite(SegmentFolder folder, Segment segment, Set<DocumentId> ids) throws IOException {
        var file = folder.file(segment);
        var half = folder.half(segment.fileName());
        try (var lines = read(file, segment); var out = write(half, segment)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var bytes = (line + "\n").getBytes(UTF_8);
                var id = Line.document(line).filter(ids::contains);
                out.write(id.map(gone -> Line.erased(gone, bytes.length)).orElse(bytes));
            }
        }
        try (var channel = FileChannel.open(half, WRITE)) {
            channel.force(true);
        }
        Files.move(half, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static BufferedReader read(Path file, Segment segment) throws IOException {
        var bytes = Files.newInputStream(file);
        return new BufferedReader(
                new InputStreamReader(segment.form() == Segment.Form.ZSTD ? new ZstdInputStream(bytes) : bytes, UTF_8));
    }

    private static OutputStream write(Path file, Segment segment) throws IOException {
        var bytes = new BufferedOutputStream(Files.newOutputStream(file));
        return segment.form() == Segment.Form.ZSTD ? new ZstdOutputStream(bytes, SegmentWriter.LEVEL) : bytes;
    }
}
