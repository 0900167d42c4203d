package dev.parley.app.guarantees;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Parley as the launcher starts it: from its jars, with a cache of loaded classes (JEP 483, 514) that halves a start. The cache is made by
 * whoever is first in a build. Where classes are not in jars, as in an IDE, there is none.
 */
final class Installed {
    private static final int PATIENCE_SECONDS = 180;
    private static final Path CACHE = Path
            .of("target/it-start-up-" + System.getProperty("parley.test.fork", "1") + ".aot")
            .toAbsolutePath();

    private Installed() {}

    /** @param options of the virtual machine, beside those that all processes have */
    static synchronized List<String> command(List<String> options) throws IOException {
        if (!jars().allMatch(Files::isRegularFile))
            return java(options);
        if (Files.notExists(CACHE) || isOlder(CACHE))
            make();
        var cached = new ArrayList<>(List.of("-XX:AOTCache=" + CACHE));
        cached.addAll(options);
        return java(cached);
    }

    private static boolean isOlder(Path cache) throws IOException {
        var made = Files.getLastModifiedTime(cache);
        for (var jar : jars().toList())
            if (changed(jar).compareTo(made) > 0)
                return true;
        return false;
    }

    private static FileTime changed(Path jar) throws IOException {
        return Files.getLastModifiedTime(jar);
    }

    /** By one run on one small file. */
    private static void make() throws IOException {
        var scratch = Files.createTempDirectory(CACHE.getParent(), "it-start-up");
        var talk = Files.writeString(scratch.resolve("talk.md"),
                "**Ada Byron** (0:00)\nCan it think?\n\n**Alan Mathison** (0:04)\nIt can reason.\n");
        var made = CACHE.resolveSibling(CACHE.getFileName() + ".part");
        var log = CACHE.resolveSibling(CACHE.getFileName() + ".log");
        var command = java(List.of("-XX:AOTCacheOutput=" + made));
        command.addAll(List.of("replay", talk.toString(), "--data", scratch.resolve("data").toString(), "--out",
                scratch.resolve("out").toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || Files.notExists(made))
                throw new IOException("no start-up cache could be made, " + log + " says why");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the start-up cache was made", e);
        } finally {
            process.destroyForcibly();
        }
        Files.move(made, CACHE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> java(List<String> options) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-Xlog:disable", "-Xlog:all=error:stderr",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=" + logging()));
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, jars().map(Path::toString).toList()),
                "dev.parley.app.Parley"));
        return command;
    }

    private static URL logging() {
        return Objects.requireNonNull(Installed.class.getResource("/logback-test.xml"), "the tests' logging");
    }

    /** What the tests run with, but for the tests. */
    private static Stream<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !path.endsWith("test-classes"));
    }
}
