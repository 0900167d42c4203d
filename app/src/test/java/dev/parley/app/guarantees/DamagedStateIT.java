package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedStateIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void stateThatADiskHasDamagedIsNamedAndMadeAgainOnceItIsDeleted() throws IOException {
        var station = Station.in(folder);
        station.done("replay", "../seeds");
        var state = folder.resolve("data/state");
        try (var files = Files.walk(state)) {
            for (var file : files.filter(path -> path.endsWith("CURRENT")).toList())
                Files.writeString(file, "");
        }
        var damaged = station.run("replay", "../seeds");
        assertThat(damaged.code()).isEqualTo(3);
        assertThat(damaged.err()).contains(state.toString(), "delete the folder");
        Utils.delete(state.toFile());
        assertThat(station.done("replay", "../seeds")).contains("5 unchanged");
        assertThat(station.done("ledger")).contains("balances");
    }
}
