package dev.parley.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.parley.broker.BrokerException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a second run out of a folder. The operating system drops the lock with the process, so a crash leaves none behind. The file
 * holds the owner's pid, for the message.
 */
final class FolderLock implements AutoCloseable {
    static final String FILE = "owner.pid";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws BrokerException {
        try {
            Files.createDirectories(folder);
            return lock(folder, FileChannel.open(folder.resolve(FILE), CREATE, READ, WRITE));
        } catch (IOException e) {
            throw new BrokerException(Reason.FOLDER_NOT_WRITABLE, "can't write to the broker's folder " + folder
                    + ": make it writable or choose another data folder (" + e + ")", e);
        }
    }

    private static FolderLock lock(Path folder, FileChannel channel) throws IOException, BrokerException {
        if (!locked(channel)) {
            var owner = owner(channel);
            channel.close();
            throw new BrokerException(Reason.FOLDER_IN_USE, "the broker's folder " + folder
                    + " is in use by another run" + owner + ": stop that one or choose another data folder", null);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)), 0);
        return new FolderLock(channel);
    }

    /** Locks one byte far behind the end, so that the pid stays readable where locks are mandatory. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        var pid = new String(bytes.array(), 0, bytes.position(), UTF_8);
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
