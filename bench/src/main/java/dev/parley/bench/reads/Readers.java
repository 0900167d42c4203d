package dev.parley.bench.reads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Ask the API what a page and scripts ask, mixed, each request in a thread of its own. */
record Readers(String home, HttpClient client, List<String> documents) {
    private static final Pattern ID = Pattern.compile("\"id\":\"([a-z2-7]{16})\"");
    private static final List<String> WORDS = List.of("reasoning", "world models", "\"scaling laws\"", "robot*",
            "alignment -hype", "topic:coding-agents", "topic:agi-outlook from:2026-03", "form:transcript evaluation");

    Readers(String home) throws IOException, InterruptedException {
        this(home, HttpClient.newHttpClient(), new ArrayList<>());
        var page = client.send(request("/api/documents?limit=200"), BodyHandlers.ofString()).body();
        ID.matcher(page).results().forEach(found -> documents.add(found.group(1)));
    }

    private record Answer(String kind, double milliseconds, boolean isRight) {}

    /** How long answers took. */
    record Took(int count, long wrong, double median, double late, double most, Map<String, Double> lateByKind) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT,
                    "%d reads, %d failed: p50 %.1f ms, p99 %.1f ms, most %.1f ms; p99 by kind %s", count, wrong, median,
                    late, most, lateByKind);
        }
    }

    Took read(Duration time, int perSecond) throws InterruptedException {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var random = new Random(3);
        var pace = new Pace(perSecond);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < time.toSeconds() * perSecond; i++) {
                var path = path(random);
                long due = pace.await();
                threads.execute(() -> answers.add(ask(path, due)));
            }
        }
        return took(answers);
    }

    private String path(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> "/api/documents";
            case 2, 3, 4 -> "/api/documents/" + documents.get(random.nextInt(documents.size()));
            case 5 -> search(WORDS.get(random.nextInt(WORDS.size())));
            case 6 -> search(WORDS.get(random.nextInt(WORDS.size())) + " -no" + random.nextInt()); // nobody asked before
            case 7 -> "/api/trends?by=" + List.of("day", "week", "month").get(random.nextInt(3));
            case 8 -> "/api/topics";
            default -> "/api/ledger";
        };
    }

    private static String search(String words) {
        return "/api/search?q=" + URLEncoder.encode(words, UTF_8);
    }

    private Answer ask(String path, long due) {
        var kind = path.replaceFirst("^/api/([a-z]+)(/?).*", "$1$2");
        boolean isRight;
        try {
            isRight = client.send(request(path), BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException _) {
            isRight = false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            isRight = false;
        }
        return new Answer(kind, (System.nanoTime() - due) / 1e6, isRight);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path)).timeout(Duration.ofSeconds(30)).build();
    }

    private static Took took(Queue<Answer> answers) {
        var all = answers.stream().map(Answer::milliseconds).sorted().toList();
        var kinds = new TreeMap<String, List<Double>>();
        answers.forEach(
                answer -> kinds.computeIfAbsent(answer.kind(), _ -> new ArrayList<>()).add(answer.milliseconds()));
        var late = new TreeMap<String, Double>();
        kinds.forEach((kind, times) -> {
            Collections.sort(times);
            late.put(kind, Math.round(10 * at(times, 0.99)) / 10.0);
        });
        return new Took(all.size(), answers.stream().filter(answer -> !answer.isRight()).count(), at(all, 0.5),
                at(all, 0.99), all.getLast(), late);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
}
