package dev.parley.app;

import dev.parley.app.print.Plain;
import dev.parley.app.walk.Window;
import dev.parley.model.Channels;
import dev.parley.model.Rejection;
import java.util.Comparator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Groups what can be done about rejections. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "What could not be processed, and why.",
        subcommands = { RejectedCommand.ListCommand.class, RejectedShow.class, RejectedRetry.class },
        synopsisSubcommandLabel = "COMMAND")
final class RejectedCommand {
    /** Prints all rejections. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Lists the raw documents that were rejected, with the reasons. Their raw records are kept.")
    static final class ListCommand extends LookCommand {
        @Option(names = "--json", description = "One rejection a line, as JSON.")
        private boolean json;

        @Override
        int look(Window window, SettingsOptions.Chosen chosen) {
            var rejections = window.channels().table(Channels.REJECTED).values();
            rejections.stream().sorted(Comparator.comparing(Rejection::locator)).forEach(this::print);
            err().println(rejections.size() + " rejected");
            return 0;
        }

        private void print(Rejection rejection) {
            if (json)
                printJson(rejection);
            else
                out().println(Plain.text(rejection.locator() + ": " + rejection.reason()));
        }
    }
}
