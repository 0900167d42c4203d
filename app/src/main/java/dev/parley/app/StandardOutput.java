package dev.parley.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command prints, and whether it got there: Java's own streams for printing pass over a full disk, behind which a file of results
 * would be taken for whole. A reader that has seen enough, as {@code head} has, is no failure.
 */
final class StandardOutput extends FilterOutputStream {
    private final boolean isKept;
    private @Nullable IOException failure;

    /** @param isKept whether it goes into a file; the words by which a system tells of a reader that is gone are in its language */
    StandardOutput(OutputStream to, boolean isKept) {
        super(to);
        this.isKept = isKept;
    }

    /** Takes the place of this process's. */
    static StandardOutput ofThisProcess() {
        var output = new StandardOutput(new FileOutputStream(FileDescriptor.out),
                Files.isRegularFile(Path.of("/dev/stdout")));
        System.setOut(new PrintStream(new BufferedOutputStream(output), false, System.out.charset()));
        return output;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (failure == null)
                failure = e;
            throw e;
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[]{ (byte) octet }, 0, 1);
    }

    /** Why something is missing of what was printed and flushed. */
    synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure).filter(_ -> isKept);
    }
}
