package dev.parley.broker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an embedded broker needs to know.
 *
 * @param folder holds everything the broker knows, its cluster id included; made where missing; one running broker a folder
 * @param port that clients connect to, 1 to 65535; 0 takes a free one, another at each start
 * @param nodeId the broker's number in its cluster, 0 or more; a folder belongs to the number it was made with
 * @param quorum the cluster's controllers, this node among them; empty for a broker that is alone
 */
public record BrokerSettings(Path folder, int port, int nodeId, Optional<Quorum> quorum) {
    /** The node id of a broker that is alone. */
    public static final int ALONE = 1;

    private static final String THIS_MACHINE = "127.0.0.1";

    public BrokerSettings {
        folder = folder.toAbsolutePath().normalize();
        if (port < 0 || port > 65_535)
            throw new IllegalArgumentException("a port is 0 (any free one) to 65535, not " + port);
        if (nodeId < 0)
            throw new IllegalArgumentException("a node id is 0 or more, not " + nodeId);
        if (quorum.isPresent() && !quorum.get().voters().containsKey(nodeId))
            throw new IllegalArgumentException("node " + nodeId + " is none of the quorum " + quorum.get());
    }

    /** A broker of its own in {@code folder}, on a free port. */
    public static BrokerSettings in(Path folder) {
        return new BrokerSettings(folder, 0, ALONE, Optional.empty());
    }

    public BrokerSettings withPort(int number) {
        return new BrokerSettings(folder, number, nodeId, quorum);
    }

    /** One of several brokers; it listens for clients where its controller listens for its peers, at another port. */
    public BrokerSettings among(Quorum all, int node) {
        return new BrokerSettings(folder, port, node, Optional.of(all));
    }

    /** Where it listens; alone, at this machine's own address only. */
    String host() {
        return quorum.map(all -> all.of(nodeId).getHostString()).orElse(THIS_MACHINE);
    }
}
