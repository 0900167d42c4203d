package dev.parley.app.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small file system of its own, in memory, that can be filled without harm to anybody else. */
record QuotaDisk(Path folder) implements AutoCloseable {
    private static final int MEBIBYTE = 1 << 20;

    /** Empty where this process may not mount. */
    static Optional<QuotaDisk> mount(Path folder, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString())
                ? Optional.of(new QuotaDisk(folder))
                : Optional.empty();
    }

    /** Takes all the space that is left. */
    void fill() throws IOException {
        try (var filler = Files.newOutputStream(filler())) {
            pour(filler);
        }
    }

    private static void pour(OutputStream filler) {
        var nothing = new byte[MEBIBYTE];
        boolean isFull = false;
        while (!isFull)
            try {
                filler.write(nothing);
            } catch (IOException e) {
                isFull = true;
            }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            if (Files.isExecutable(Path.of("/bin", command[0])))
                throw e;
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (!run("umount", "-l", folder.toString()))
                throw new IOException("can't unmount " + folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
