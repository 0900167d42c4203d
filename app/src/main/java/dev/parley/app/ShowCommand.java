package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.walk.DocumentPage;
import dev.parley.app.walk.Window;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.model.Locator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one document. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows one document: who speaks, what about, where it stands among the others.",
        footer = { "", "Example: parley show folder:seeds/003_ce96b97cd3a21685.txt" })
final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID|LOCATOR", description = "The document's id (16 letters) or locator.")
    private String name = "";

    @Option(names = "--json", description = "All of it, as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var chosen = options.choose();
        try (var window = Window.open(chosen.settings(), chosen.kafka())) {
            print(window.channels()
                    .last(Channels.DOCUMENTS, id())
                    .orElseThrow(() -> Failure.usage("there is no document '" + name + "' here")));
            return 0;
        }
    }

    private DocumentId id() {
        return name.matches("[a-z2-7]{16}") ? new DocumentId(name) : DocumentId.of(new Locator(name));
    }

    private void print(EnrichedDocument document) {
        var out = spec.commandLine().getOut();
        if (json)
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
        else
            new DocumentPage(document).print(out);
        out.flush();
    }
}
