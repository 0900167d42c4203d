package dev.parley.app.doctor;

import dev.parley.app.doctor.Finding.Note;
import dev.parley.app.doctor.Finding.Problem;
import dev.parley.app.doctor.Finding.Sound;
import dev.parley.app.exit.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What can be said of this machine: its disks and its clock. */
public final class Machine {
    /** Kafka stops at a full disk, so that it should not come near. */
    static final long LEAST_FREE = 1L << 30;
    private static final long COMFORTABLE = 10L << 30;
    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final LocalDate SURELY_PAST = LocalDate.of(2026, 1, 1);

    private Machine() {}

    /** The disk below a folder that is there, or the nearest above it that is. */
    public static Finding disk(String about, Path folder) {
        var there = folder.toAbsolutePath();
        while (Files.notExists(there) && there.getParent() != null)
            there = there.getParent();
        try {
            return disk(about, there, Files.getFileStore(there).getUsableSpace());
        } catch (IOException e) {
            return new Problem(about, there + " can't be read: " + Reason.of(e),
                    "Mend its disk or choose another folder");
        }
    }

    static Finding disk(String about, Path folder, long free) {
        var says = "%d MiB free at %s".formatted(free >> 20, folder);
        if (!Files.isWritable(folder))
            return new Problem(about, folder + " is not writable",
                    "Grant the right to write, or choose another folder");
        if (free < LEAST_FREE)
            return new Problem(about, says, "Make room or move the folder: with a full disk nothing more is taken in");
        return free < COMFORTABLE
                ? new Note(about, says, "Think of more room before it is below 1 GiB")
                : new Sound(about, says);
    }

    /** @param newest when a broker stamped the newest record there is */
    public static Finding clock(Instant now, Optional<Instant> newest) {
        if (now.atZone(ZoneOffset.UTC).toLocalDate().isBefore(SURELY_PAST))
            return new Problem("clock", "it is " + now + " here",
                    "Set this machine's clock: fetch times would be wrong");
        return newest.filter(stamp -> stamp.isAfter(now.plus(SKEW)))
                .<Finding>map(stamp -> new Problem("clock",
                        "it is " + now + " here, but the broker has stamped a record " + stamp,
                        "Set both clocks by NTP: fetch times and back-off would be wrong"))
                .orElseGet(() -> new Sound("clock", "it is " + now + "; no record is stamped later"));
    }
}
