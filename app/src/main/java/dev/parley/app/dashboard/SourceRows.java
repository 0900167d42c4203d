package dev.parley.app.dashboard;

import dev.parley.app.dashboard.Answers.Health;
import dev.parley.app.dashboard.Answers.OneSource;
import dev.parley.app.dashboard.Answers.Sources;
import dev.parley.app.walk.SourcePage;
import dev.parley.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sources as the API shows them: no header, no secret's place. */
final class SourceRows {
    private static final Duration LATE = Duration.ofMinutes(5);

    private SourceRows() {}

    static Sources of(List<SourcePage> pages) {
        return new Sources(pages.stream().map(SourceRows::row).toList());
    }

    private static OneSource row(SourcePage page) {
        var source = page.definition().source();
        var state = page.state();
        return state == null
                ? new OneSource(source.name(), kind(source), address(source), health(page), null, null, 0, null, 0)
                : new OneSource(source.name(), kind(source), address(source), health(page), state.lastSuccess(),
                        state.next(), page.failures(), page.lastFailure(), page.newPerDay());
    }

    /** How many are not asked although it is long since their time. */
    static long overdue(List<SourcePage> pages, Instant now) {
        return pages.stream().filter(page -> isOverdue(page, now)).count();
    }

    private static boolean isOverdue(SourcePage page, Instant now) {
        var state = page.state();
        return state != null && !page.definition().paused() && state.next().isBefore(now.minus(LATE));
    }

    static Health health(SourcePage page) {
        if (page.definition().paused())
            return Health.PAUSED;
        var state = page.state();
        if (state == null)
            return Health.NEW;
        return page.failures() > 0 ? Health.FAILING : Health.OK;
    }

    private static String kind(Source source) {
        return switch (source) {
            case Source.Feed _ -> "feed";
            case Source.Sitemap _ -> "sitemap";
            case Source.Page _ -> "page";
            case Source.Folder _ -> "folder";
            case Source.TranscriptApi _ -> "transcripts";
        };
    }

    private static String address(Source source) {
        return switch (source) {
            case Source.Polled polled -> polled.url().toString();
            case Source.Folder folder -> folder.path();
            case Source.TranscriptApi api -> api.template();
        };
    }
}
