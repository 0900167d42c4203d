package dev.parley.broker;

import java.nio.file.Path;

/**
 * What an embedded broker needs to know.
 *
 * @param folder holds everything the broker knows, its cluster id included; made where missing; one running broker a folder
 * @param port that clients connect to, 1 to 65535; 0 takes a free one, another at each start
 * @param nodeId the broker's number in its cluster, 0 or more; a folder belongs to the number it was made with
 */
public record BrokerSettings(Path folder, int port, int nodeId) {
    /** The node id of a broker that is alone. */
    public static final int ALONE = 1;

    public BrokerSettings {
        folder = folder.toAbsolutePath().normalize();
        if (port < 0 || port > 65_535)
            throw new IllegalArgumentException("a port is 0 (any free one) to 65535, not " + port);
        if (nodeId < 0)
            throw new IllegalArgumentException("a node id is 0 or more, not " + nodeId);
    }

    /** A broker of its own in {@code folder}, on a free port. */
    public static BrokerSettings in(Path folder) {
        return new BrokerSettings(folder, 0, ALONE);
    }

    public BrokerSettings withPort(int number) {
        return new BrokerSettings(folder, number, nodeId);
    }
}
