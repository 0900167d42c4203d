package dev.parley.app;

import dev.parley.app.trends.RisingPage;
import dev.parley.app.trends.TrendPage;
import dev.parley.app.trends.TrendReport;
import dev.parley.app.walk.Window;
import dev.parley.model.Channels;
import dev.parley.model.Json;
import dev.parley.processor.trend.Grain;
import dev.parley.processor.trend.Rising;
import dev.parley.processor.trend.TrendQuery;
import dev.parley.processor.trend.TrendTable;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how often topics are spoken of. */
@Command(
        name = "trends",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows how often topics are spoken of, by day, week or month, and whether that is unusual.",
        footer = { "", "Example: parley trends --by week --since 2026-01-01" })
final class TrendsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--topic", paramLabel = "ID", description = "Only this topic.")
    private @Nullable String topic;

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description = "What this person speaks of; case and accents don't matter.")
    private @Nullable String person;

    @Option(names = "--people", description = "Who speaks of it: a row for each topic and person.")
    private boolean people;

    @Option(names = "--since", paramLabel = "DATE", description = "First day, YYYY-MM-DD.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "Last day, YYYY-MM-DD.")
    private @Nullable LocalDate until;

    @Option(
            names = "--by",
            paramLabel = "PERIOD",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Grain by = Grain.DAY;

    @Option(names = "--rising", description = "Only what rises in the latest period.")
    private boolean rising;

    @Option(names = "--json", description = "All figures, with the documents behind them, as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var chosen = options.choose();
        try (var window = Window.open(chosen.settings(), chosen.kafka())) {
            var table = new TrendTable(window.channels().table(Channels.TRENDS).values());
            print(table, new TrendQuery(topic, person, people, since, until, by));
            return 0;
        }
    }

    private void print(TrendTable table, TrendQuery query) {
        var out = spec.commandLine().getOut();
        if (rising)
            print(new RisingPage(Rising.in(table, query)), out);
        else
            print(TrendReport.of(table, query), out);
        out.flush();
    }

    private void print(TrendReport report, PrintWriter out) {
        if (json)
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        else
            new TrendPage(report).print(out);
    }

    private void print(RisingPage page, PrintWriter out) {
        if (json)
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(page.rises()));
        else
            page.print(out);
    }
}
