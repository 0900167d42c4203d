package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.trends.RisingPage;
import dev.parley.app.trends.TrendPage;
import dev.parley.app.trends.TrendReport;
import dev.parley.app.walk.Window;
import dev.parley.model.Channels;
import dev.parley.processor.trend.Grain;
import dev.parley.processor.trend.Rising;
import dev.parley.processor.trend.TrendQuery;
import dev.parley.processor.trend.TrendTable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how often topics are spoken of. */
@Command(
        name = "trends",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows how often topics are spoken of, by day, week or month, and whether that is unusual.",
        footer = { "", "Example: parley trends --by week --since 2026-01-01" })
final class TrendsCommand extends LookCommand {
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

    @Option(names = "--rising", description = "Only topics that rise in the latest period; not of persons.")
    private boolean rising;

    @Option(names = "--json", description = "All figures, with the documents behind them, as JSON.")
    private boolean json;

    @Override
    int look(Window window, SettingsOptions.Chosen chosen) {
        if (since != null && until != null && since.isAfter(until))
            throw Failure.usage("--since " + since + " is after --until " + until);
        if (rising && (people || person != null)) // sources are counted of topics only, and a rise takes two
            throw Failure.usage("--rising tells of topics as a whole; leave --person and --people out");
        var table = new TrendTable(window.channels().table(Channels.TRENDS).values());
        var query = new TrendQuery(topic, person, people, since, until, by);
        if (rising)
            print(new RisingPage(Rising.in(table, query)));
        else
            print(TrendReport.of(table, query));
        return 0;
    }

    private void print(TrendReport report) {
        if (json)
            printPrettyJson(report);
        else
            new TrendPage(report).print(out());
    }

    private void print(RisingPage page) {
        if (json)
            printPrettyJson(page.rises());
        else
            page.print(out());
    }
}
