package dev.parley.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * The controllers of a cluster of several brokers, each of which is both. Written as Kafka writes it, {@code ID@HOST:PORT}, separated by
 * commas; every broker must be given the same.
 *
 * @param voters where each controller listens, by node id
 */
public record Quorum(Map<Integer, InetSocketAddress> voters) {
    private static final Pattern VOTER = Pattern.compile("(\\d{1,9})@(.+):(\\d{1,5})");

    public Quorum {
        voters = Map.copyOf(voters);
        if (voters.size() < 2)
            throw new IllegalArgumentException("a quorum has two voters at least; a broker that is alone needs none");
    }

    /** @throws IllegalArgumentException if that is no quorum */
    public static Quorum of(String text) {
        return new Quorum(Arrays.stream(text.split(","))
                .map(Quorum::voter)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map.Entry<Integer, InetSocketAddress> voter(String text) {
        var match = VOTER.matcher(text.strip());
        if (!match.matches())
            throw new IllegalArgumentException("a voter is ID@HOST:PORT, not '" + text + "'");
        return Map.entry(Integer.valueOf(match.group(1)),
                InetSocketAddress.createUnresolved(match.group(2), Integer.parseInt(match.group(3))));
    }

    InetSocketAddress of(int node) {
        return Objects.requireNonNull(voters.get(node), "node " + node + " is none of the quorum " + this);
    }

    /** The same, looked up in the DNS. */
    Map<Integer, InetSocketAddress> resolved() {
        return voters.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        voter -> new InetSocketAddress(voter.getValue().getHostString(), voter.getValue().getPort())));
    }

    /** The name of the cluster: all that are given the same quorum agree on it without having met. */
    String clusterId() {
        var uuid = UUID.nameUUIDFromBytes(toString().getBytes(UTF_8));
        return new Uuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()).toString();
    }

    /** Copies of each record: three where there are so many brokers. */
    int replicas() {
        return Math.min(3, voters.size());
    }

    @Override
    public String toString() {
        return new TreeMap<>(voters).entrySet()
                .stream()
                .map(voter -> voter.getKey() + "@" + voter.getValue().getHostString() + ":"
                        + voter.getValue().getPort())
                .collect(Collectors.joining(","));
    }
}
