package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.walk.DocumentPage;
import dev.parley.app.walk.RevisionsPage;
import dev.parley.app.walk.SharedPage;
import dev.parley.app.walk.Window;
import dev.parley.model.Channels;
import dev.parley.model.EnrichedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one document. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Shows one document: who speaks, what about, and where it stands among the others.",
                "Then what it shares with them word for word, and what its revisions changed." },
        footer = { "", "Example: parley show folder:seeds/003_ce96b97cd3a21685.txt" })
final class ShowCommand extends LookCommand {
    @Parameters(paramLabel = "ID|LOCATOR", description = "The document's id (16 letters), locator or address.")
    private String name = "";

    @Option(names = "--json", description = "All of it, as JSON.")
    private boolean json;

    @Override
    int look(Window window, SettingsOptions.Chosen chosen) {
        var channels = window.channels();
        print(channels, channels.last(Channels.DOCUMENTS, Named.id(name))
                .orElseThrow(() -> Failure.usage("there is no document '" + name + "' here")));
        return 0;
    }

    private void print(ChannelReader channels, EnrichedDocument document) {
        if (json) {
            printPrettyJson(document);
            return;
        }
        new DocumentPage(document).print(out());
        new SharedPage(document, channels).print(out());
        new RevisionsPage(document, channels).print(out());
    }
}
