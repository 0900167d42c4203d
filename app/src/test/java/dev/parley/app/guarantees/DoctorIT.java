package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.broker.BrokerExtension;
import dev.parley.broker.UnwatchedBroker;
import dev.parley.model.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {
    @RegisterExtension
    static final BrokerExtension BROKER = new BrokerExtension();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itFindsAllWellAndAChannelThatWouldLoseRecordsAndAnUnknownSetting() throws Exception {
        assertThat(Station.in(folder.resolve("none")).done("doctor")).contains("there is none in");
        var station = Station.in(folder.resolve("a")).with("--kafka", BROKER.bootstrapServers());
        station.done("replay", "../seeds");
        assertThat(station.done("doctor"))
                .contains("settings  are valid", "ledger    balances: 5 raw, 5 published", "sink      json has written",
                        "clock", "readers   no transaction holds them up")
                .doesNotContain("PROBLEM");
        var cutOff = station.run("doctor", "--set", "sink.kinds=postgres", "--set",
                "sink.postgres.url=jdbc:postgresql://127.0.0.1:1/parley");
        assertThat(cutOff.out()).contains("PROBLEM  ledger", "127.0.0.1:1 refused");
        assertThat(cutOff.code()).isEqualTo(1);

        var raw = new ConfigResource(ConfigResource.Type.TOPIC, Channels.RAW.name());
        var week = new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);
        try (var admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(raw, List.of(week))).all().get(30, TimeUnit.SECONDS);
        }
        var ill = station.run("doctor");
        assertThat(ill.code()).isEqualTo(1);
        assertThat(ill.out()).contains("PROBLEM  channels  parley.raw: cleanup.policy is delete, not compact. Run: ");

        assertThat(station.run("doctor", "--set", "processor.treads=2").out()).contains("PROBLEM  settings", "threads");
        var nobody = Station.in(folder.resolve("b"))
                .with("--kafka", "127.0.0.1:1", "--set", "kafka.default.api.timeout.ms=2000", "--set",
                        "kafka.request.timeout.ms=1000");
        assertThat(nobody.run("doctor").out()).contains("PROBLEM  broker");
    }

    @Test
    void itFindsATransactionThatNobodyWillEndAndSaysHowToEndIt() throws Exception {
        try (var broker = UnwatchedBroker.withStranded(folder.resolve("kafka"), Channels.DOCUMENTS.name())) {
            var ill = Station.in(folder.resolve("c")).with("--kafka", broker.bootstrapServers()).run("doctor");
            assertThat(ill.code()).isEqualTo(1);
            assertThat(ill.out()).contains("PROBLEM  readers   parley.documents-0 holds them up at offset 0: ",
                    "Run: kafka-transactions.sh --bootstrap-server " + broker.bootstrapServers()
                            + " abort --topic parley.documents --partition 0 --start-offset 0");
        }
    }
}
