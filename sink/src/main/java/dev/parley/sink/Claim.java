package dev.parley.sink;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That one sink alone writes to an output folder: two runs on different data would each take the other's files away, and neither would
 * notice. Ends when it is closed, or with its process, and may be taken again.
 */
public final class Claim implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Claim.class);
    private final Path out;
    private final String kind;
    private Optional<FileChannel> file = Optional.empty();
    private boolean wasHeld;

    /**
     * @param out the output folder; made where missing
     * @param kind of the sink; those of other kinds may write there, too
     */
    public Claim(Path out, String kind) {
        this.out = out;
        this.kind = kind;
    }

    /**
     * Takes it, unless it is held already. A folder that was there and is gone, as a disk that is unplugged, may come back; of one that
     * was never there nothing says that it ever will.
     *
     * @throws SinkException if another run has it now, or, lasting, if nothing can be written there
     */
    public void take() throws IOException, SinkException {
        if (file.isPresent())
            return;
        try {
            file = Optional.of(lock());
            wasHeld = true;
        } catch (IOException e) {
            if (wasHeld)
                throw e;
            throw unusable(e);
        }
    }

    private FileChannel lock() throws IOException, SinkException {
        var own = Files.createDirectories(own());
        var channel = FileChannel.open(own.resolve(kind + ".lock"), CREATE, WRITE);
        if (isTaken(channel))
            return channel;
        channel.close();
        throw SinkException.passing("another run writes " + kind + " to " + out
                + ": stop that one, or choose another --out; writing begins by itself when it has ended", null);
    }

    private static boolean isTaken(FileChannel file) {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this very process
        } catch (IOException e) { // some file systems on the network know no locks
            LOG.warn("nothing keeps another run from writing to the same folder: {}", e.getMessage());
            return true;
        }
    }

    private Path own() {
        return out.resolve(".parley");
    }

    private SinkException unusable(IOException failure) {
        return Obstacle.to(own())
                .map(obstacle -> obstacle.explained(failure))
                .orElseGet(() -> SinkException.lasting(
                        "can't write to " + out + ": " + reason(failure) + ". Put that right, or choose another --out",
                        failure));
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException e -> "there is no right to make " + e.getFile();
            case NoSuchFileException e -> "no folder can be made at " + e.getFile();
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    @Override
    public void close() throws IOException {
        var held = file;
        file = Optional.empty();
        if (held.isPresent())
            held.get().close();
    }
}
