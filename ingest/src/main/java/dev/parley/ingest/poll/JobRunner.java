package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Redirected;
import dev.parley.ingest.fetch.FetchOutcome.Unsent;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.source.Secret;
import dev.parley.ingest.url.CanonicalUrl;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;

/** Sends the requests of jobs. Thread-safe; blocks. */
record JobRunner(Fetcher fetcher, Map<String, String> environment) {
    FetchOutcome run(Job job) {
        return switch (job) {
            case Job.FetchRobots(_, var request) -> followed(request);
            case Job.Poll(_, var request, _) -> fetcher.fetch(request);
            case Job.Subscribe(_, var request, _) -> fetcher.fetch(request);
            case Job.FetchEntry(_, var request, _, var secrets) -> withSecrets(request, secrets);
        };
    }

    /** Rules may lie elsewhere; five redirects are followed (RFC 9309 §2.3.1.2). */
    private FetchOutcome followed(FetchRequest request) {
        var outcome = fetcher.fetch(request);
        for (int hops = 0; hops < FoundEntry.MAX_HOPS && outcome instanceof Redirected(var to, _); hops++)
            outcome = fetcher.fetch(FetchRequest.of(CanonicalUrl.toFetch(to).orElse(to))
                    .with(request.allowance())
                    .withMaxBody(request.maxBody()));
        return outcome instanceof Redirected ? new FetchOutcome.Missing(404) : outcome;
    }

    private FetchOutcome withSecrets(FetchRequest request, Map<String, Secret> secrets) {
        try {
            var headers = new HashMap<String, String>();
            for (var header : secrets.entrySet())
                headers.put(header.getKey(), header.getValue().read(environment));
            return fetcher.fetch(request.withHeaders(headers));
        } catch (IOException e) {
            return new Unsent(e instanceof NoSuchFileException
                    ? "there is no file " + e.getMessage()
                    : String.valueOf(e.getMessage()));
        }
    }
}
