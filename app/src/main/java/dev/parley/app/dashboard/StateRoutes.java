package dev.parley.app.dashboard;

import static dev.parley.app.dashboard.Route.Parameter.path;
import static dev.parley.app.dashboard.Route.Parameter.query;

import dev.parley.app.dashboard.Answers.Ledger;
import dev.parley.app.dashboard.Answers.OneTopic;
import dev.parley.app.dashboard.Answers.Outcomes;
import dev.parley.app.dashboard.Answers.Rejected;
import dev.parley.app.dashboard.Answers.Retry;
import dev.parley.app.dashboard.Answers.Sources;
import dev.parley.app.dashboard.Answers.Topics;
import dev.parley.app.dashboard.Answers.Trends;
import dev.parley.app.search.SearchIndex;
import dev.parley.app.trends.TrendReport;
import dev.parley.model.LedgerPage;
import dev.parley.model.Rejection;
import dev.parley.processor.trend.Rising;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What is known besides the documents: topics, trends, sources, the ledger, rejections. */
record StateRoutes(Supplier<Snapshot> latest, SearchIndex index, KeptAnswers trends, Retrying retrying) {
    List<Route> routes() {
        return List.of(
                Route.get("/api/topics", "The topics of the taxonomy in force", Topics.class,
                        context -> Answer.json(context, topics(latest.get()))),
                Route.get("/api/trends", "How often topics are spoken of, and what rises", Trends.class, this::trends,
                        query("by", "day, week or month, else day"), query("topic", "only this topic"),
                        query("person", "what this person speaks of"), query("people", "true: a row for each person"),
                        query("since", "first day, YYYY-MM-DD"), query("until", "last day, YYYY-MM-DD")),
                Route.get("/api/sources", "The sources and how they are doing", Sources.class,
                        context -> Answer.json(context, SourceRows.of(latest.get().sources()))),
                Route.get("/api/ledger", "What became of every raw document, and what is under way", Ledger.class,
                        context -> Answer.json(context, ledger(latest.get(), index.size()))),
                Route.get("/api/rejected", "Raw documents that could not be processed, the newest first",
                        Rejected.class, this::rejected, query("cursor", "where the page before ended"),
                        query("limit", "1 to 200, else 50")),
                Route.post("/api/rejected/{event}/retry",
                        "Sends a rejected raw document through the walk again; needs the header " + Access.HEADER,
                        Retry.class, this::retry, path("event", "id of the raw event")));
    }

    private void trends(Context context) {
        var table = latest.get().trends();
        trends.json(context, table, () -> {
            var query = TrendQueries.of(context);
            var report = TrendReport.of(table, query);
            return new Trends(report.by(), report.since(), report.until(), report.rows(), Rising.in(table, query));
        });
    }

    private static Topics topics(Snapshot snapshot) {
        var documents = snapshot.trends().documents();
        var taxonomy = snapshot.taxonomy();
        return new Topics(taxonomy.version(),
                taxonomy.topics()
                        .stream()
                        .map(topic -> new OneTopic(topic.id(), topic.label(), topic.description(), topic.parent(),
                                documents.getOrDefault(topic.id(), 0)))
                        .toList());
    }

    static Ledger ledger(Snapshot snapshot, long published) {
        var sources = new TreeMap<String, Outcomes>();
        snapshot.ledger()
                .stream()
                .filter(page -> !page.source().isEmpty()) // the shards' pages count no documents
                .forEach(page -> sources.merge(page.source(), outcomes(page), Outcomes::plus));
        var total = sources.values().stream().reduce(Outcomes.NONE, Outcomes::plus);
        return new Ledger(sources.values().stream().allMatch(Outcomes::balance), total, sources, published,
                new TreeMap<>(snapshot.processing()), snapshot.writing());
    }

    private static Outcomes outcomes(LedgerPage page) {
        return new Outcomes(page.raw(), page.fresh(), page.revised(), page.unchanged(), page.rejected(),
                page.waiting());
    }

    private void rejected(Context context) {
        var all = latest.get().rejections();
        int limit = DocumentRoutes.limit(context, DocumentRoutes.PAGE);
        var cursor = context.queryParam("cursor");
        int from = cursor == null ? 0 : after(all, cursor);
        var page = all.stream().skip(from).limit(limit).toList();
        var next = from + page.size() < all.size() ? page.getLast().event() : null;
        Answer.json(context, new Rejected(page, all.size(), retrying.event(), retrying.tried(), next));
    }

    private static int after(List<Rejection> all, String event) {
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).event().equals(event))
                return i + 1;
        throw new Refusal(400, "the page before ended at a rejection that is gone; begin anew");
    }

    private void retry(Context context) {
        var event = context.pathParam("event");
        var rejection = latest.get().rejections().stream().filter(one -> one.event().equals(event)).findFirst();
        if (rejection.isEmpty())
            throw new Refusal(404, "there is no rejection of the event " + event);
        if (rejection.get().code() == Rejection.Code.FORGOTTEN)
            throw new Refusal(409, "the document was forgotten; nothing is kept of it");
        if (!retrying.start(event))
            throw new Refusal(409, "another one is being tried: " + Objects.requireNonNullElse(retrying.event(), "-"));
        Answer.json(context.status(202), new Retry(event));
    }
}
