package dev.parley.app.dashboard;

import static dev.parley.app.dashboard.Route.Parameter.path;
import static dev.parley.app.dashboard.Route.Parameter.query;

import dev.parley.app.dashboard.Answers.Documents;
import dev.parley.app.dashboard.Answers.OneDocument;
import dev.parley.app.dashboard.Answers.Shared;
import dev.parley.app.dashboard.Answers.Way;
import dev.parley.app.search.Found;
import dev.parley.app.search.Found.Hit;
import dev.parley.app.search.Search;
import dev.parley.app.search.SearchIndex;
import dev.parley.app.search.SearchIndex.Stored;
import dev.parley.app.search.Summary;
import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.passage.SharedPassages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** Documents: the newest, one, what it shares, its way, and those that are looked for. */
record DocumentRoutes(SearchIndex index, KeptAnswers pages, Ways ways, Semaphore atOnce) {
    static final int PAGE = 50;
    private static final int HITS = 20;
    private static final int LARGEST_PAGE = 200;
    private static final int GROUP = 50;
    private static final int PASSAGES = 20;

    List<Route> routes() {
        return List.of(Route.get("/api/documents", "Documents, the newest out of the walk first", Documents.class,
                this::newest, query("cursor", "where the page before ended"), query("limit", "1 to 200, else 50")),
                Route.get("/api/documents/{id}", "One document, whole, and who else is of its group", OneDocument.class,
                        this::one, path("id", "16 letters")),
                Route.get("/api/documents/{id}/shared/{other}", "What two documents share word for word", Shared.class,
                        this::shared, path("id", "16 letters"), path("other", "16 letters")),
                Route.get("/api/documents/{id}/way",
                        "A document's way with times; reads the raw channel, so it takes a moment", Way.class,
                        this::way, path("id", "16 letters")),
                Route.get("/api/search", "Documents that fit, the best first", Found.class, this::search, query("q",
                        "words, \"phrases\", -not, person: topic: form: source: standing: date: from: until: counted:"),
                        query("cursor", "where the page before ended"), query("limit", "1 to 200, else 20")));
    }

    private void newest(Context context) {
        pages.json(context, index.generation(), () -> {
            var found = index.find(Search.ALL, context.queryParam("cursor"), limit(context, PAGE));
            return new Documents(found.hits().stream().map(Hit::document).toList(), found.total(), found.next());
        });
    }

    private void search(Context context) {
        var words = Objects.requireNonNullElse(context.queryParam("q"), "");
        pages.json(context, index.generation(),
                () -> index.find(Search.of(words), context.queryParam("cursor"), limit(context, HITS)));
    }

    private void one(Context context) {
        var stored = stored(context, "id");
        var summary = index.summary(id(context, "id"));
        var root = summary.map(Summary::of).orElse(id(context, "id"));
        Answer.json(context, new OneDocument(stored.document(), stored.appended(), index.group(root, GROUP)));
    }

    private void shared(Context context) {
        var document = stored(context, "id").document().document();
        var other = stored(context, "other").document().document();
        Answer.json(context,
                new Shared(document.id(), other.id(), SharedPassages.of(document.text(), other.text(), PASSAGES)));
    }

    private void way(Context context) {
        var locator = stored(context, "id").document().document().locator();
        if (!atOnce.tryAcquire())
            throw new Refusal(503, "others are looking for ways; try again in a moment");
        try {
            Answer.json(context, ways.of(locator));
        } finally {
            atOnce.release();
        }
    }

    private Stored stored(Context context, String parameter) {
        return index.document(id(context, parameter))
                .orElseThrow(() -> new Refusal(404, "there is no document " + context.pathParam(parameter)));
    }

    private static DocumentId id(Context context, String parameter) {
        try {
            return new DocumentId(context.pathParam(parameter));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, String.valueOf(e.getMessage()));
        }
    }

    static int limit(Context context, int usual) {
        var text = Objects.requireNonNullElse(context.queryParam("limit"), Integer.toString(usual));
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE)
            throw new Refusal(400, "limit is 1 to " + LARGEST_PAGE + ", not '" + text + "'");
        return Integer.parseInt(text);
    }
}
