package dev.parley.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own, which tests may kill. Prints where it listens. */
final class BrokerProcess {
    private BrokerProcess() {}

    static void main(String[] arguments) throws BrokerException, InterruptedException {
        var broker = EmbeddedBroker.start(BrokerSettings.in(Path.of(arguments[0])));
        System.out.println("listening " + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
                BrokerProcess.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until it listens. */
    static String bootstrapServers(Process process) throws IOException {
        for (var line = process.inputReader().readLine(); line != null; line = process.inputReader().readLine())
            if (line.startsWith("listening "))
                return line.substring("listening ".length());
        throw new IOException("the broker ended without listening");
    }
}
