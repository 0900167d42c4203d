package dev.parley.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.kafka.ChannelState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplicaCheckTest {
    @Test
    void aBrokerThatIsAloneKeepsOneCopyAndThatIsAllThereCanBe() {
        assertThat(lines(1, 1, Map.of("min.insync.replicas", "1"))).startsWith("ok");
    }

    @Test
    void threeCopiesOfWhichTwoAcknowledgeAreSafe() {
        assertThat(lines(3, 3, Map.of("min.insync.replicas", "2", "unclean.leader.election.enable", "false")))
                .startsWith("ok");
    }

    @Test
    void oneCopyOnThreeBrokersIsAProblemAndTwoAreWorthKnowing() {
        assertThat(lines(3, 1, Map.of("min.insync.replicas", "1"))).startsWith("PROBLEM")
                .contains("parley.raw has 1 of 3 copies", "default.replication.factor=3");
        assertThat(lines(3, 2, Map.of("min.insync.replicas", "1"))).startsWith("note").contains("2 of 3 copies");
    }

    @Test
    void whatOneBrokerAcknowledgesAloneIsAProblem() {
        assertThat(lines(3, 3, Map.of("min.insync.replicas", "1"))).startsWith("PROBLEM")
                .contains("kafka-configs.sh", "min.insync.replicas=2");
    }

    @Test
    void aMinimumThatNeedsEveryBrokerIsAProblem() {
        assertThat(lines(3, 3, Map.of("min.insync.replicas", "3"))).startsWith("PROBLEM").contains("stops all writing");
    }

    @Test
    void aCopyThatLagsMustNotLead() {
        assertThat(lines(3, 3, Map.of("min.insync.replicas", "2", "unclean.leader.election.enable", "true")))
                .startsWith("PROBLEM")
                .contains("unclean.leader.election.enable=false");
    }

    private static String lines(int brokers, int replicas, Map<String, String> settings) {
        var state = new ChannelState(4, replicas, 0, 0, settings);
        return new ReplicaCheck(Map.of("parley.raw", state), brokers).findings()
                .stream()
                .map(Finding::line)
                .reduce("", (all, line) -> all + line + "\n");
    }
}
