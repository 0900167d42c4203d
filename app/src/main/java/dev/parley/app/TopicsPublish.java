package dev.parley.app;

import dev.parley.app.topics.Publication;
import dev.parley.app.topics.TaxonomyFile;
import dev.parley.app.walk.Walk;
import dev.parley.app.walk.Window;
import dev.parley.model.Channels;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a taxonomy into force. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Puts a taxonomy into force, without restart: the next document is tagged by it.",
                "A broken one is refused whole, and the old one stays. 'reprocess' tags what is stored already." },
        footer = { "", "Example: parley topics publish taxonomy.yaml" })
final class TopicsPublish implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A taxonomy in YAML, with a version that is not in use.")
    private Path file = Path.of("taxonomy.yaml");

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var read = TaxonomyFile.read(file);
        var taxonomy = read.taxonomy();
        var chosen = options.choose();
        try (var window = Window.open(chosen.settings(), chosen.kafka())) {
            Walk.prepare(window.cluster().connection(), chosen.settings(), chosen.partitions());
            var next = Publication.next(read, window.channels().table(Channels.TAXONOMY).values());
            Publication.send(next, window.cluster().connection());
            spec.commandLine()
                    .getOut()
                    .println("taxonomy " + taxonomy.version() + " is published: " + taxonomy.topics().size()
                            + " topics, number " + next.sequence()
                            + " in sequence; what is stored keeps its topics until 'parley reprocess'");
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
