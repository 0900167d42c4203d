package dev.parley.app.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.app.guarantees.EarlierCode;
import dev.parley.app.settings.Settings;
import dev.parley.app.settings.SettingsReader;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.ingest.publish.Records;
import dev.parley.ingest.publish.Transactions;
import dev.parley.model.Channels;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** All rooms and the dashboard, in this process, on a folder. */
record Served(Walk walk, Dashboard dashboard, HttpClient client) implements AutoCloseable {
    /** The environment. */
    private static final Map<String, String> SECRETS = Map.of("TOKEN", "sesame", "PASSWORD", "analytical");

    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** @param options of the settings, name and value */
    static Served in(Path folder, Map<String, String> options) {
        return in(folder, options, HttpClient.newHttpClient());
    }

    static Served in(Path folder, Map<String, String> options, HttpClient client) {
        var reader = new SettingsReader(Settings.class).option("data", folder.resolve("data").toString())
                .option("out", folder.resolve("out").toString())
                .option("dashboard.port", "0");
        options.forEach(reader::option);
        var settings = reader.read(Settings.class);
        var walk = Walk.open(settings, Map.of(), OptionalInt.empty());
        try {
            walk.announce();
            return new Served(walk, Dashboard.start(walk, settings, SECRETS), client);
        } catch (RuntimeException e) {
            walk.close();
            throw e;
        }
    }

    /** Feeds documents and returns when they are written; what is indexed comes a moment later. */
    void feed(List<RawDocument> documents) throws InterruptedException {
        try (var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("test"))) {
            publisher.publish(documents.stream());
        }
        walk.awaitIdle();
    }

    void feedSeeds() throws IOException, InterruptedException {
        try (var files = Files.list(Path.of("../seeds"))) {
            feed(files.sorted().map(Served::seed).toList());
        }
    }

    private static RawDocument seed(Path file) {
        try {
            return raw("seeds", String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static RawDocument raw(String source, String path, String text) {
        return new RawDocument(Locator.ofFile(source, path), source, Instant.parse("2026-11-20T12:00:00Z"), type(path),
                text.getBytes(UTF_8), Hints.NONE);
    }

    /** As if it had been fetched at this moment. */
    static RawDocument now(String source, String path, String text) {
        return new RawDocument(Locator.ofFile(source, path), source, Instant.now(), type(path), text.getBytes(UTF_8),
                Hints.NONE);
    }

    private static String type(String path) {
        return path.endsWith(".html")
                ? "text/html; charset=utf-8"
                : path.endsWith(".md") ? "text/markdown" : "text/plain";
    }

    /** An earlier normaliser could not read this document, so that it is rejected and can be tried again. */
    RawDocument rejectReadable() throws InterruptedException {
        var talk = raw("talks", "late.md",
                "# The late talk\n\n**Ada Byron** (0:00)\nCan a loom reason?\n\n**Alan Mathison** (0:09)\nIt weaves patterns.\n");
        feed(List.of(talk));
        new EarlierCode(walk).rejected(List.of(talk));
        walk.awaitIdle();
        return talk;
    }

    /** Says of an event that it was rejected, or no more, whether or not there is one. */
    void reject(Rejection rejection) {
        write(rejection.event(), rejection);
    }

    void unreject(String event) {
        write(event, null);
    }

    private void write(String event, @Nullable Rejection rejection) {
        try (var writer = Transactions.open(walk.connection().settings(), "test-rejections")) {
            writer.write(List.of(Records.of(Channels.REJECTED, event, rejection, Records.partition(event, 4))));
        }
    }

    URI uri(String path) {
        return URI.create(dashboard.address().replaceFirst("/$", "") + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).HEAD());
    }

    HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody()), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0)
            request.headers(headers);
        return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        try (walk; dashboard) {
            client.close();
        }
    }
}
