package dev.parley.app.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network of hosts on this machine: each is a network namespace with a cable to one bridge, on which this machine is too. Needs root
 * and iproute2. For one thread.
 */
final class Segment implements AutoCloseable {
    private final String name;
    private final String prefix;
    private final List<String> hosts = new ArrayList<>();

    private Segment(String name, String prefix) {
        this.name = name;
        this.prefix = prefix;
    }

    /** Empty where this process may make none. */
    static Optional<Segment> make(int hosts) throws IOException, InterruptedException {
        long pid = ProcessHandle.current().pid();
        var segment = new Segment("par" + pid % 100_000, "10.%d.%d.".formatted(128 + pid / 256 % 64, pid % 256));
        if (segment.lay(hosts))
            return Optional.of(segment);
        segment.close();
        return Optional.empty();
    }

    private boolean lay(int number) throws IOException, InterruptedException {
        if (!run("ip", "link", "add", name, "type", "bridge")
                || !run("ip", "address", "add", prefix + "254/24", "dev", name)
                || !run("ip", "link", "set", name, "up"))
            return false;
        passThrough("-I");
        for (int host = 1; host <= number; host++)
            if (!add(host))
                return false;
        return true;
    }

    private boolean add(int host) throws IOException, InterruptedException {
        var space = space(host);
        hosts.add(space);
        return run("ip", "netns", "add", space)
                && run("ip", "link", "add", cable(host), "type", "veth", "peer", "name", "eth0", "netns", space)
                && run("ip", "link", "set", cable(host), "master", name, "up")
                && run("ip", "-n", space, "address", "add", address(host) + "/24", "dev", "eth0")
                && run("ip", "-n", space, "link", "set", "eth0", "up")
                && run("ip", "-n", space, "link", "set", "lo", "up");
    }

    /** Where a Docker engine has run, what crosses a bridge is filtered and dropped, unless a rule lets it pass. */
    private void passThrough(String change) throws InterruptedException {
        run("iptables", change, "FORWARD", "-i", name, "-o", name, "-j", "ACCEPT");
    }

    /** Of a host, counted from 1. */
    String address(int host) {
        return prefix + host;
    }

    /** What a command is to begin with that runs on a host. */
    List<String> launcher(int host) {
        return List.of("ip", "netns", "exec", space(host));
    }

    /** Nobody reaches the host, and it reaches nobody. */
    void cut(int host) throws IOException, InterruptedException {
        require(run("ip", "link", "set", cable(host), "down"), "cut " + host);
    }

    void mend(int host) throws IOException, InterruptedException {
        require(run("ip", "link", "set", cable(host), "up"), "mend " + host);
    }

    /** Two hosts that are apart don't reach each other, while both reach the rest. */
    void setApart(int host, boolean isApart) throws IOException, InterruptedException {
        require(run("bridge", "link", "set", "dev", cable(host), "isolated", isApart ? "on" : "off"), "part " + host);
    }

    private String space(int host) {
        return name + "-" + host;
    }

    private String cable(int host) {
        return name + "v" + host;
    }

    private static void require(boolean isDone, String what) throws IOException {
        if (!isDone)
            throw new IOException("the network refused: " + what);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false; // no such command here
        }
    }

    @Override
    public void close() {
        try {
            for (var space : hosts)
                run("ip", "netns", "delete", space);
            passThrough("-D");
            run("ip", "link", "delete", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
