package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.search.Found;
import dev.parley.app.search.FoundPage;
import dev.parley.app.search.IndexAccess;
import dev.parley.app.search.Search;
import dev.parley.app.search.SearchException;
import dev.parley.app.walk.Window;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds documents. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Finds documents by words, person, topic, date, form and source; the best first, without words the newest.",
                "All of it must fit: words and \"phrases\", word* for any ending, -word for none, and",
                "  person:NAME topic:ID form:FORM source:NAME", "  standing:original|duplicate|excerpt",
                "  date:YYYY[-MM[-DD]] from:DATE until:DATE",
                "  counted:YYYY-MM-DD|YYYY-Www|YYYY-MM|YYYY for what trends count in that period" },
        footer = { "", "Examples:", "  parley search 'reasoning person:\"ada byron\" from:2026-01'",
                "  parley search topic:agents -- -hype" })
final class SearchCommand extends LookCommand {
    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit = 10;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Goes on after a page; --json names its cursor.")
    private @Nullable String after;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    int look(Window window, SettingsOptions.Chosen chosen) {
        if (limit < 1 || limit > 1000)
            throw Failure.usage("--limit is 1 to 1000, not " + limit);
        try (var access = IndexAccess.open(chosen.settings().data(), window.cluster().connection())) {
            var line = String.join(" ", words);
            var search = Search.of(line);
            var found = access.index().find(search, after, limit);
            print(found);
            if (!json) {
                tellUnknown(search.topics(), access.index().topics());
                if (found.total() == 0 && Search.leavesAQuoteOpen(line))
                    out().println("the quote that is left open makes one phrase of all that follows it");
            }
            return 0;
        } catch (SearchException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void tellUnknown(List<String> wanted, SortedSet<String> known) {
        wanted.stream()
                .filter(topic -> !known.contains(topic))
                .forEach(topic -> out()
                        .println("no document has the topic " + topic + "; there are: " + String.join(", ", known)));
    }

    private void print(Found found) {
        if (json)
            printPrettyJson(found);
        else
            new FoundPage(found).print(out());
    }
}
