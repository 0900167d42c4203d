package dev.parley.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cluster")
class SegmentIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ASKING = 500;

    @Test
    void aBrokersCableCanBePulledAndPutBack() throws IOException, InterruptedException {
        try (var segment = Segment.make(1).orElse(null)) {
            Assumptions.assumeTrue(segment != null,
                    "the cluster run stops brokers instead of cutting them off: network namespaces need root and iproute2");
            var host = InetAddress.getByName(segment.address(1));
            await("it can be reached").atMost(PATIENCE).until(() -> host.isReachable(ASKING));
            segment.cut(1);
            assertThat(host.isReachable(ASKING)).isFalse();
            segment.mend(1);
            await("it can be reached again").atMost(PATIENCE).until(() -> host.isReachable(ASKING));
        }
    }
}
