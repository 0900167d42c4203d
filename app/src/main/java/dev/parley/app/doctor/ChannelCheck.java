package dev.parley.app.doctor;

import dev.parley.app.doctor.Finding.Note;
import dev.parley.app.doctor.Finding.Problem;
import dev.parley.app.doctor.Finding.Sound;
import dev.parley.app.kafka.ChannelState;
import dev.parley.model.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares the channels as they are with what they must be. A mistake here loses data later, when nobody thinks of it. */
public record ChannelCheck(Collection<Channel<?, ?>> channels, Map<String, ChannelState> states) {
    static final String ALTER = "Run: kafka-configs.sh --alter --entity-type topics --entity-name %s --add-config %s=%s";

    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(presence());
        findings.add(partitions());
        for (var channel : channels) {
            var state = states.get(channel.name());
            if (state != null)
                findings.addAll(findings(channel, state));
        }
        if (findings.stream().allMatch(Sound.class::isInstance))
            findings.add(new Sound("channels", "clean-up, retention, time stamps and sizes are as they must be"));
        return findings;
    }

    private Finding presence() {
        var missing = channels.stream().map(Channel::name).filter(name -> !states.containsKey(name)).toList();
        return missing.isEmpty()
                ? new Sound("channels", channels.size() + " are there")
                : new Problem("channels", "missing: " + missing, "'parley replay' or 'parley up' makes them");
    }

    private Finding partitions() {
        var counts = channels.stream()
                .map(Channel::name)
                .filter(states::containsKey)
                .collect(Collectors.groupingBy(name -> Objects.requireNonNull(states.get(name)).partitions(),
                        TreeMap::new, Collectors.toList()));
        return counts.size() <= 1
                ? new Sound("channels", counts.keySet() + " partitions each")
                : new Problem("channels", "they have different numbers of partitions: " + counts,
                        "They must be equal: delete all of them but parley.raw and replay an export of it, or begin anew");
    }

    private List<Finding> findings(Channel<?, ?> channel, ChannelState state) {
        var findings = new ArrayList<Finding>();
        channel.settings().forEach((key, value) -> {
            var found = state.settings().get(key);
            if (found != null && !isEnough(key, value, found))
                findings.add(wrong(channel, key, value, found));
        });
        if (state.offline() > 0)
            findings.add(new Problem("channels", channel.name() + ": " + state.offline() + " partitions have no leader",
                    "Start the brokers that hold them"));
        else if (state.underReplicated() > 0)
            findings.add(
                    new Note("channels", channel.name() + ": " + state.underReplicated() + " partitions lack a replica",
                            "Look after the brokers that are behind or down"));
        return findings;
    }

    /** What loses records is a problem; a bound on how long erased bytes stay, which older data lacks, only worth knowing. */
    private static Finding wrong(Channel<?, ?> channel, String key, String value, String found) {
        var says = channel.name() + ": " + key + " is " + found + ", not " + value;
        var todo = ALTER.formatted(channel.name(), key, value);
        return key.equals(Channel.ERASURE) ? new Note("channels", says, todo) : new Problem("channels", says, todo);
    }

    private static boolean isEnough(String key, String wanted, String found) {
        return key.equals("max.message.bytes") ? Long.parseLong(found) >= Long.parseLong(wanted) : found.equals(wanted);
    }
}
