package dev.parley.app;

import dev.parley.app.topics.TaxonomyFile;
import dev.parley.app.topics.TopicDiff;
import dev.parley.app.walk.Window;
import dev.parley.model.Channels;
import dev.parley.model.Json;
import dev.parley.processor.tag.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a taxonomy with what is stored. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells which stored documents would get or lose topics under a taxonomy. Changes nothing.",
        footer = { "", "Example: parley topics diff taxonomy.yaml" })
final class TopicsDiff implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A taxonomy in YAML.")
    private Path file = Path.of("taxonomy.yaml");

    @Option(names = "--json", description = "One changed document a line, as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws IOException {
        var chosen = options.choose();
        try (var tagger = new Tagger(TaxonomyFile.taxonomy(file));
                var window = Window.open(chosen.settings(), chosen.kafka())) {
            var diff = new TopicDiff(tagger);
            window.channels().read(Channels.DOCUMENTS, record -> diff.add(record.key(), record.value()));
            print(diff);
            return 0;
        }
    }

    private void print(TopicDiff diff) {
        var out = spec.commandLine().getOut();
        if (json)
            diff.changes().forEach(change -> out.println(Json.MAPPER.writeValueAsString(change)));
        else
            diff.print(out);
        out.flush();
    }
}
