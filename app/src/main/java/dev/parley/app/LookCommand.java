package dev.parley.app;

import dev.parley.app.walk.Window;
import dev.parley.model.Json;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that looks at what is stored, or changes a word of it, without running any room: the frame of settings, window and output. */
abstract class LookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    /** @return the exit code */
    abstract int look(Window window, SettingsOptions.Chosen chosen);

    /** Where there is no data yet, most have nothing to look at; those that can do without open the cluster themselves. */
    Window open(SettingsOptions.Chosen chosen) {
        return Window.open(chosen.settings(), chosen.kafka());
    }

    @Override
    public final Integer call() {
        var chosen = options.choose();
        try (var window = open(chosen)) {
            return look(window, chosen);
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

    /** On one line. */
    void printJson(Object value) {
        out().println(Json.MAPPER.writeValueAsString(value));
    }

    void printPrettyJson(Object value) {
        out().println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }
}
