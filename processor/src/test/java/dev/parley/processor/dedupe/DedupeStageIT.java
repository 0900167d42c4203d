package dev.parley.processor.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.broker.BrokerException;
import dev.parley.model.LedgerPage;
import dev.parley.processor.dedupe.actor.Definition;
import dev.parley.processor.dedupe.actor.Documents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DedupeStageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void twoInstancesOnARealBrokerEndWithTheStandingsOfTheDefinition(int partitions)
            throws BrokerException, ExecutionException, InterruptedException {
        var documents = Documents.random(100 + partitions, 80);
        try (var cluster = StageCluster.start(folder, partitions)) {
            cluster.join();
            cluster.arrive(documents.subList(0, 40));
            await().atMost(PATIENCE).until(() -> !cluster.documents().isEmpty());
            cluster.join();
            cluster.arrive(documents.subList(40, 80));
            await().atMost(PATIENCE).until(cluster::isRunning);
            await().atMost(PATIENCE).untilAsserted(() -> {
                var pages = cluster.ledger();
                assertThat(pages.values()).as("%s", pages).allMatch(page -> page.waiting() == 0);
                assertThat(pages.values().stream().mapToLong(LedgerPage::raw).sum()).as("%s", pages).isEqualTo(80);
            });
            var expected = Definition.expected(documents);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(Definition.roots(cluster.documents().values())).isEqualTo(expected));
        }
    }
}
