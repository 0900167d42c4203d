package dev.parley.app;

import dev.parley.app.walk.Window;
import dev.parley.model.Channels;
import dev.parley.model.Json;
import dev.parley.model.Rejection;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Groups what can be done about rejections. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "What could not be processed, and why.",
        subcommands = RejectedCommand.ListCommand.class,
        synopsisSubcommandLabel = "COMMAND")
final class RejectedCommand {
    /** Prints all rejections. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Lists the raw documents that were rejected, with the reasons. Their raw records are kept.")
    static final class ListCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--json", description = "One rejection a line, as JSON.")
        private boolean json;

        @Mixin
        private SettingsOptions options = new SettingsOptions();

        @Override
        public Integer call() {
            var chosen = options.choose();
            try (var window = Window.open(chosen.settings(), chosen.kafka())) {
                var rejections = window.channels().table(Channels.REJECTED).values();
                rejections.stream().sorted(Comparator.comparing(Rejection::locator)).forEach(this::print);
                spec.commandLine().getErr().println(rejections.size() + " rejected");
                spec.commandLine().getOut().flush();
                return 0;
            }
        }

        private void print(Rejection rejection) {
            spec.commandLine()
                    .getOut()
                    .println(json
                            ? Json.MAPPER.writeValueAsString(rejection)
                            : rejection.locator() + ": " + rejection.reason());
        }
    }
}
