package dev.parley.app.chaos;

import dev.parley.app.guarantees.ParleyProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that is started again whenever it has ended, as a service manager would. For one thread. */
final class Room implements AutoCloseable {
    private final String name;
    private final Path scratch;
    private final List<String> launcher;
    private final List<String> arguments;
    private ParleyProcess process;
    private boolean isAway;
    private boolean isStopped;
    private final List<String> ownEnds = new ArrayList<>();

    private Room(String name, Path scratch, List<String> launcher, List<String> arguments, ParleyProcess process) {
        this.name = name;
        this.scratch = scratch;
        this.launcher = launcher;
        this.arguments = arguments;
        this.process = process;
    }

    /** @param launcher see {@link ParleyProcess#startBy} */
    static Room startBy(List<String> launcher, String name, Path scratch, List<String> arguments) throws IOException {
        return new Room(name, scratch, launcher, arguments, launch(launcher, scratch, arguments));
    }

    /** Little is compiled, since few live long. */
    private static ParleyProcess launch(List<String> launcher, Path scratch, List<String> arguments)
            throws IOException {
        return ParleyProcess.startBy(launcher, scratch, List.of("-XX:TieredStopAtLevel=1"),
                arguments.toArray(String[]::new));
    }

    void supervise() throws IOException {
        if (isStopped || isAway || process.isAlive())
            return;
        ownEnds.add(name + " said " + process.complaint().strip());
        process = launch(launcher, scratch, arguments);
    }

    /** {@code kill -9}, and started again. */
    void kill() throws IOException, InterruptedException {
        resume();
        process.kill();
        process = launch(launcher, scratch, arguments);
    }

    void restart() throws IOException, InterruptedException {
        resume();
        process.terminate();
        process.await();
        process = launch(launcher, scratch, arguments);
    }

    /** Ends in order and stays away until {@link #comeBack()}. */
    void leave() throws IOException, InterruptedException {
        isAway = true;
        process.terminate();
        process.await();
    }

    void comeBack() throws IOException {
        if (isAway)
            process = launch(launcher, scratch, arguments);
        isAway = false;
    }

    void stop() throws IOException, InterruptedException {
        isStopped = true;
        process.signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        if (isStopped)
            process.signal("CONT");
        isStopped = false;
    }

    /** What it said each time that it gave up by itself and was started again. */
    List<String> ownEnds() {
        return List.copyOf(ownEnds);
    }

    @Override
    public void close() {
        process.close();
    }
}
