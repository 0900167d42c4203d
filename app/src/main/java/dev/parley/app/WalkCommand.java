package dev.parley.app;

import dev.parley.app.walk.Walk;
import dev.parley.app.walk.Window;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that changes what is stored through the rooms: those of an {@code up} on the same data, else its own while it runs. */
abstract class WalkCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    /** @return the exit code */
    abstract int work(Walk walk, SettingsOptions.Chosen chosen) throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
        var chosen = options.choose();
        Window.requireData(chosen.settings());
        try (var walk = Walk.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            return work(walk, chosen);
        } finally {
            out().flush();
        }
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
