package dev.parley.app.doctor;

import dev.parley.app.doctor.Finding.Note;
import dev.parley.app.doctor.Finding.Problem;
import dev.parley.app.doctor.Finding.Sound;
import dev.parley.app.kafka.ChannelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether a broken disk or broker would cost records. A cluster of three brokers is to keep three copies, two of which acknowledge, and
 * never to make a copy that lags the leader. A broker that is alone keeps one copy, and nothing is found wrong with that.
 *
 * @param states of our channels and of Kafka's own that hold positions and transactions, by name
 */
public record ReplicaCheck(Map<String, ChannelState> states, int brokers) {
    /** Kafka's own, without which ours are worth little. */
    public static final List<String> INTERNAL = List.of("__consumer_offsets", "__transaction_state");

    private static final int COPIES = 3;

    public List<Finding> findings() {
        if (brokers < 2)
            return List.of(new Sound("replicas", "one broker, one copy: back its folder up"));
        var findings = new ArrayList<Finding>();
        states.forEach((name, state) -> findings.addAll(findings(name, state)));
        if (findings.isEmpty())
            findings.add(new Sound("replicas", brokers + " brokers, enough copies of everything"));
        return findings;
    }

    private List<Finding> findings(String name, ChannelState state) {
        var findings = new ArrayList<Finding>();
        int wanted = Math.min(COPIES, brokers);
        if (state.replicas() < wanted)
            findings.add(copies(name, state.replicas(), wanted));
        if (Boolean.parseBoolean(state.settings().get("unclean.leader.election.enable")))
            findings.add(new Problem("replicas",
                    name + ": unclean.leader.election.enable is true, so that a copy that lags may become the truth",
                    alter(name, "unclean.leader.election.enable", "false")));
        findings.addAll(inSync(name, state));
        return findings;
    }

    private Finding copies(String name, int copies, int wanted) {
        var says = "%s has %d of %d copies on a cluster of %d brokers".formatted(name, copies, wanted, brokers);
        var todo = "Set default.replication.factor=" + wanted
                + " on the brokers for what is still to be made, and add copies with kafka-reassign-partitions.sh";
        return copies == 1
                ? new Problem("replicas", says + ": one broken disk would lose it", todo)
                : new Note("replicas", says, todo);
    }

    private static List<Finding> inSync(String name, ChannelState state) {
        var minimum = Integer.parseInt(state.settings().getOrDefault("min.insync.replicas", "1"));
        if (minimum >= state.replicas() && state.replicas() > 1)
            return List.of(new Problem("replicas",
                    name + ": min.insync.replicas is " + minimum + " of " + state.replicas()
                            + ", so that one broker that is down stops all writing",
                    alter(name, "min.insync.replicas", Integer.toString(state.replicas() - 1))));
        return minimum < 2 && state.replicas() > 2
                ? List.of(new Problem("replicas",
                        name + ": min.insync.replicas is 1, so that what one broker alone has counts as kept",
                        alter(name, "min.insync.replicas", "2")))
                : List.of();
    }

    private static String alter(String name, String key, String value) {
        return ChannelCheck.ALTER.formatted(name, key, value);
    }
}
