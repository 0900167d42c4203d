package dev.parley.app.guarantees;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.parley.app.CommandRun;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.model.RawDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside an {@code up} that never rests. */
class BesideTrafficIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(value = 5, unit = MINUTES, threadMode = SEPARATE_THREAD)
    void whatACommandHasBroughtAboutIsWrittenWhenItReturnsThoughOthersNeverStopFeeding() throws Exception {
        var corpus = Corpus.of(41, 40).documents();
        var copy = Files.write(folder.resolve("copy.md"), corpus.getFirst().body());
        try (var up = Station.in(folder.resolve("station")).up().feed(corpus)) {
            CommandRun added;
            Tree documents;
            try (var others = Traffic.of(up.walk(), corpus)) {
                added = up.station().run("add", copy.toString());
                documents = up.documents();
                assertThat(others.goesOn()).isTrue();
            }
            assertThat(added.code()).as(added.out() + added.err()).isZero();
            up.walk().awaitIdle();
            assertThat(documents).isEqualTo(up.documents());
            assertThat(documents.files().values()).anyMatch(document -> document.contains("copy.md"));
        }
    }

    /** Somebody who sends the same documents, one after the other, again and again. */
    private record Traffic(AtomicBoolean isEnded, ExecutorService thread,
            CompletableFuture<Void> feeding) implements AutoCloseable {
        static Traffic of(Walk walk, List<RawDocument> documents) {
            var isEnded = new AtomicBoolean();
            var thread = Executors.newSingleThreadExecutor();
            return new Traffic(isEnded, thread,
                    CompletableFuture.runAsync(() -> feed(walk, documents, isEnded), thread));
        }

        private static void feed(Walk walk, List<RawDocument> documents, AtomicBoolean isEnded) {
            try (var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("traffic"))) {
                for (int i = 0; !isEnded.get(); i++)
                    publisher.publish(Stream.of(documents.get(i % documents.size())));
            }
        }

        boolean goesOn() {
            return !feeding.isDone();
        }

        @Override
        public void close() {
            isEnded.set(true);
            thread.close();
            feeding.join();
        }
    }
}
