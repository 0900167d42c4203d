package dev.parley.sink;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That one sink alone writes to an output folder: two runs on different data would each take the other's files away, and neither would
 * notice. Ends when it is closed, or with its process.
 */
public final class Claim implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Claim.class);
    private final FileChannel file;

    private Claim(FileChannel file) {
        this.file = file;
    }

    /**
     * @param out the output folder; made where missing
     * @param kind of the sink; those of other kinds may write there, too
     * @throws SinkException if another run has it now
     */
    public static Claim on(Path out, String kind) throws IOException, SinkException {
        var own = Files.createDirectories(out.resolve(".parley"));
        var file = FileChannel.open(own.resolve(kind + ".lock"), CREATE, WRITE);
        if (isTaken(file))
            return new Claim(file);
        file.close();
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

    @Override
    public void close() throws IOException {
        file.close();
    }
}
