package dev.parley.sink.jsonl;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.github.luben.zstd.ZstdOutputStream;
import dev.parley.sink.Change;
import dev.parley.sink.Place;
import dev.parley.sink.jsonl.Segment.Form;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Adds to one partition. The open segment is copied, the copy grows, and takes a name with the new end; then the old one goes. A segment
 * is finished when it has reached its size, so that where it ends depends on the records alone.
 */
final class SegmentWriter {
    static final int LEVEL = 3;

    private final SegmentFolder folder;
    private final JsonlOptions options;
    private final Erasure erasure;

    /** @param erasure of what is removed in the batch that is added */
    SegmentWriter(SegmentFolder folder, JsonlOptions options, Erasure erasure) {
        this.folder = folder;
        this.options = options;
        this.erasure = erasure;
    }

    /** @param next where the partition ends afterwards, at or behind the last change */
    void add(Segment open, List<Change> changes, long next) throws IOException {
        var old = folder.file(open);
        var half = folder.half(open.fileName());
        if (Files.exists(old))
            Files.copy(old, half, REPLACE_EXISTING);
        try (var channel = FileChannel.open(half, CREATE, WRITE, APPEND)) {
            int taken = fill(channel, changes);
            channel.force(true);
            if (channel.size() >= options.segmentBytes())
                finish(half, open, changes, taken, next);
            else
                rename(half, open.until(next, Form.OPEN), old);
        }
    }

    /** @return how many changes were taken before the segment was full */
    private int fill(FileChannel channel, List<Change> changes) throws IOException {
        int taken = 0;
        while (taken < changes.size() && channel.size() < options.segmentBytes())
            write(channel, ByteBuffer.wrap(erasure.line(changes.get(taken++))));
        return taken;
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining())
            channel.write(bytes);
    }

    private void finish(Path half, Segment open, List<Change> changes, int taken, long next) throws IOException {
        long end = taken == 0 ? open.next() : changes.get(taken - 1).place().offset() + 1;
        var form = options.zstd() ? Form.ZSTD : Form.PLAIN;
        rename(options.zstd() ? compressed(half) : half, open.until(end, form), folder.file(open));
        Files.deleteIfExists(half);
        var following = new Place(open.partition(), end);
        if (end < next)
            add(Segment.emptyAt(following), changes.subList(taken, changes.size()), next);
    }

    private static Path compressed(Path half) throws IOException {
        var target = half.resolveSibling(half.getFileName() + ".zst.half");
        try (var out = new ZstdOutputStream(Files.newOutputStream(target), LEVEL)) {
            Files.copy(half, out);
        }
        try (var channel = FileChannel.open(target, WRITE)) {
            channel.force(true);
        }
        return target;
    }

    private void rename(Path half, Segment segment, Path old) throws IOException {
        var target = folder.file(segment);
        Files.move(half, target, ATOMIC_MOVE, REPLACE_EXISTING);
        if (!old.equals(target))
            Files.deleteIfExists(old);
    }
}
