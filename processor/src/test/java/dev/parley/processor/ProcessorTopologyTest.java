package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessorTopologyTest {
    private static final Path MAP = Path.of("src/test/resources/topology.txt");

    @Test
    void theMapThatIsCheckedInIsThatOfTheTopologySoThatARenameIsSeen() throws IOException {
        var map = Processor.topology().describe().toString();
        if (Boolean.getBoolean("parley.golden.update"))
            Files.writeString(MAP, map);
        assertThat(map).isEqualTo(Files.readString(MAP));
    }

    @Test
    void everyInternalNameIsOurs() {
        assertThat(Processor.topology().describe().toString()).doesNotContain("KSTREAM-").doesNotContain("KTABLE-");
    }

    @Test
    void theChannelsThatItReadsAreKnownUnderTheirNamesOnTheBroker() {
        assertThat(Processor.inputs()).contains("parley.raw", "parley.normalised", "parley.inbox", "parley.shards",
                "parley.redrive", "parley.forgotten", "parley-trend-changes-repartition");
    }
}
