package dev.parley.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code parley} command in processes of their own, each with its output in a file. */
record Parleys(Path folder, List<Process> processes) implements AutoCloseable {
    static Parleys in(Path folder) {
        return new Parleys(folder, new ArrayList<>());
    }

    Process start(String name, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
                "dev.parley.app.Parley"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve(name).toString(), "--out", folder.resolve("out").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PARLEY_DASHBOARD_PORT", "0");
        var process = builder.redirectOutput(folder.resolve(name + ".log").toFile()).start();
        processes.add(process);
        return process;
    }

    /** How much memory the process holds, in MiB (Linux). */
    static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** What the process's heap holds after a full collection, in KiB. */
    static long live(Process process) throws IOException {
        var histogram = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()), "GC.class_histogram").redirectErrorStream(true).start();
        try (var lines = histogram.inputReader().lines()) {
            return lines.filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.strip().replaceFirst(".*\\s", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        for (var process : processes.reversed()) {
            process.destroy();
            process.onExit().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).exceptionally(_ -> {
                process.destroyForcibly();
                return process;
            }).join();
        }
    }
}
