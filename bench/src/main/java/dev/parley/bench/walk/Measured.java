package dev.parley.bench.walk;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process took.
 *
 * @param seconds from start to end
 * @param processor seconds of processor time
 * @param resident the most bytes it had in memory
 */
record Measured(double seconds, double processor, long resident) {
    /** Runs {@code replay} as the launcher does. */
    static Measured replay(Path scratch, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.parley.app.Parley", "replay",
                scratch.resolve("talks").toString(), "--data", scratch.resolve("data").toString(), "--out",
                scratch.resolve("out").toString()));
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(scratch.resolve("said.txt").toFile())
                .directory(new File("."))
                .start();
        return watch(process, start, scratch.resolve("said.txt"));
    }

    private static Measured watch(Process process, long start, Path said) throws IOException, InterruptedException {
        var cpu = Duration.ZERO;
        long resident = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            resident = Math.max(resident, peak(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.print(Files.readString(said));
        if (process.exitValue() != 0)
            throw new IOException("the replay failed");
        return new Measured(seconds, cpu.toMillis() / 1e3, resident);
    }

    /** The kernel's own high-water mark. */
    private static long peak(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            return 0; // it has just ended
        }
    }

    /** Processor time in nanoseconds. */
    static long ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
