package dev.parley.app.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The {@code parley} command as a process of its own, so that it can be killed. */
public final class ParleyProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 180;
    private final Process process;
    private final Path out;
    private final Path err;

    private ParleyProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What a finished run left. */
    public record Ended(int code, String out, String err) {}

    public static ParleyProcess start(Path scratch, String... arguments) throws IOException {
        return start(scratch, List.of(), arguments);
    }

    /** @param options of the virtual machine */
    public static ParleyProcess start(Path scratch, List<String> options, String... arguments) throws IOException {
        return startBy(List.of(), scratch, options, arguments);
    }

    /** @param launcher a command that becomes the one behind it, as {@code ip netns exec NAME} does; may be empty */
    public static ParleyProcess startBy(List<String> launcher, Path scratch, List<String> options, String... arguments)
            throws IOException {
        return launch(launcher, scratch, options, Map.of(), arguments);
    }

    /**
     * Logs as it is delivered, and not as tests do.
     *
     * @param environment beside our own
     */
    public static ParleyProcess startIn(Map<String, String> environment, Path scratch, String... arguments)
            throws IOException {
        return launch(List.of(), scratch, List.of("-Dlogback.configurationFile=logback.xml"), environment, arguments);
    }

    private static ParleyProcess launch(List<String> launcher, Path scratch, List<String> options,
            Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(launcher);
        command.addAll(Installed.command(options));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(scratch, "parley", ".out");
        var err = Files.createTempFile(scratch, "parley", ".err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("PARLEY_DASHBOARD_PORT", "0");
        builder.environment().putAll(environment);
        return new ParleyProcess(builder.start(), out, err);
    }

    public static Ended run(Path scratch, String... arguments) throws IOException, InterruptedException {
        try (var parley = start(scratch, arguments)) {
            return parley.await();
        }
    }

    public Ended await() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
            throw new AssertionError(
                    "still running after " + PATIENCE_SECONDS + " s; it said: " + Files.readString(err));
        return new Ended(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As by Ctrl-C or a service manager. */
    public void terminate() {
        process.destroy();
    }

    /** As by {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @param name of a signal as {@code kill} takes it, without {@code SIG} */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor();
    }

    /** What it has said on standard error so far. */
    public String complaint() throws IOException {
        return Files.readString(err, UTF_8);
    }

    public String printed() throws IOException {
        return Files.readString(out, UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
