package dev.parley.app.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Processes of one house by name, in the order they were started, each with a folder of its own. For one thread. */
final class Rooms implements AutoCloseable {
    private final Path folder;
    private final String bootstrap;
    private final List<String> launcher;
    private final Map<String, Room> byName = new LinkedHashMap<>();

    /**
     * @param bootstrap the brokers, as clients are told
     * @param launcher of rooms that use them, see {@link Room#startBy}
     */
    Rooms(Path folder, String bootstrap, List<String> launcher) {
        this.folder = folder;
        this.bootstrap = bootstrap;
        this.launcher = launcher;
    }

    /** @param launcher see {@link Room#startBy} */
    void startBy(List<String> launcher, String name, List<String> arguments) throws IOException {
        var own = Files.createDirectories(folder.resolve(name));
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("--data", own.resolve("data").toString(), "--out", own.resolve("out").toString()));
        byName.put(name, Room.startBy(launcher, name, own, all));
    }

    /** A room that uses the brokers. */
    void start(String name, String command, String... settings) throws IOException {
        var arguments = new ArrayList<>(List.of(command, "--kafka", bootstrap));
        for (var setting : settings)
            arguments.addAll(List.of("--set", setting));
        startBy(launcher, name, arguments);
    }

    Room named(String name) {
        var room = byName.get(name);
        if (room == null)
            throw new IllegalArgumentException("there is no " + name);
        return room;
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Starts again what has ended. */
    void supervise() throws IOException {
        for (var room : byName.values())
            room.supervise();
    }

    /** See {@link Room#ownEnds()}. */
    List<String> ownEnds() {
        return byName.values().stream().flatMap(room -> room.ownEnds().stream()).toList();
    }

    @Override
    public void close() {
        byName.values().forEach(Room::close);
    }
}
