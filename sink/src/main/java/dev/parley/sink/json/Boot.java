package dev.parley.sink.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which run of the machine this is. What a killed process wrote is safe with the operating system; what a machine that lost power wrote
 * is not. Telling the two apart spares an fsync for each file, which takes ten times as long as writing it.
 */
final class Boot {
    private static final Logger LOG = LoggerFactory.getLogger(Boot.class);
    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /** Where the system does not tell, all its runs are taken for one. */
    static String current() throws IOException {
        try {
            return Files.readString(LINUX).strip();
        } catch (NoSuchFileException e) {
            LOG.warn("this system does not tell its restarts: after a loss of power, empty the output folder");
            return "unknown";
        }
    }
}
