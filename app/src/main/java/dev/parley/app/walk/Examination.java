package dev.parley.app.walk;

import dev.parley.app.doctor.ChannelCheck;
import dev.parley.app.doctor.Finding;
import dev.parley.app.doctor.Finding.Note;
import dev.parley.app.doctor.Finding.Problem;
import dev.parley.app.doctor.Finding.Sound;
import dev.parley.app.doctor.LedgerCheck;
import dev.parley.app.doctor.Machine;
import dev.parley.app.doctor.ReplicaCheck;
import dev.parley.app.doctor.TransactionCheck;
import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.ChannelState;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.GroupState;
import dev.parley.app.kafka.Idle;
import dev.parley.app.settings.Settings;
import dev.parley.broker.StrandedTransaction;
import dev.parley.model.Channel;
import dev.parley.processor.Processor;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.InterruptException;

/** Looks at everything that {@code doctor} looks at. What can't be looked at is a finding too. */
public record Examination(Settings settings, Map<String, String> kafka) {
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(Machine.disk("data", settings.data()));
        findings.add(Machine.disk("out", settings.out()));
        if (settings.cluster() == null && Files.notExists(settings.data().resolve("kafka"))) {
            findings.add(new Note("data", "there is none in " + settings.data() + " yet",
                    "Begin with 'parley replay PATH'"));
            return findings;
        }
        try (var window = Window.onto(settings, kafka)) {
            findings.add(
                    new Sound("broker", "answers" + (settings.cluster() == null ? "" : " at " + settings.cluster())));
            findings.addAll(cluster(window.cluster().connection()));
        } catch (Failure e) {
            findings.add(new Problem("broker", String.valueOf(e.getMessage()),
                    "Nothing else can be looked at until that is mended"));
        }
        return findings;
    }

    private List<Finding> cluster(Connection connection) {
        var names = HouseChannels.ALL.stream().map(Channel::name).toList();
        var states = ChannelState.of(connection, names);
        var findings = new ArrayList<Finding>(new ChannelCheck(HouseChannels.ALL, states).findings());
        findings.addAll(replicas(connection, states));
        findings.addAll(transactions(connection));
        var group = GroupState.of(connection, Processor.APPLICATION, states.keySet());
        findings.add(Machine.clock(Instant.now(), group.newest()));
        findings.addAll(ledger(connection, group.members()));
        return findings;
    }

    private static List<Finding> replicas(Connection connection, Map<String, ChannelState> channels) {
        var all = new TreeMap<>(channels);
        all.putAll(ChannelState.of(connection, ReplicaCheck.INTERNAL));
        return new ReplicaCheck(all, ChannelState.brokers(connection)).findings();
    }

    private static List<Finding> transactions(Connection connection) {
        try (var admin = connection.admin()) {
            var stranded = StrandedTransaction.certain(admin, Examination::isOurs);
            return new TransactionCheck(stranded, connection.bootstrap()).findings();
        } catch (ExecutionException e) {
            return List.of(new Note("readers", "transactions can't be looked at: " + e.getCause(),
                    "It takes the right to read the channels and to describe transactional ids"));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** A transaction on Kafka's own positions holds up those who ask for them. */
    private static boolean isOurs(String topic) {
        return topic.startsWith(Processor.APPLICATION) || ReplicaCheck.INTERNAL.contains(topic);
    }

    private List<Finding> ledger(Connection connection, int processors) {
        try {
            Idle.requireChannels(connection, Processor.inputs());
        } catch (Failure e) {
            return List.of(new Note("ledger", String.valueOf(e.getMessage()), "Then it can be looked at"));
        }
        try (var idle = new Idle(connection, Processor.APPLICATION, Processor.inputs(), HouseChannels.OUTPUTS)) {
            long behind = idle.isReached() ? 0 : idle.all() - idle.consumed();
            return new LedgerCheck(Accounts.read(connection, settings), behind, processors).findings();
        } catch (Failure e) { // a sink that can't be looked at can't be written to either
            return List.of(new Problem("ledger", String.valueOf(e.getMessage()),
                    "Lag, sinks and ledger can't be looked at until that is mended"));
        }
    }
}
