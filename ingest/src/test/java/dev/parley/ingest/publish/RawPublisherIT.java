package dev.parley.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ingest.TestKafka;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.folder.FolderWatch;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.ingest.poll.IngestChannels;
import dev.parley.ingest.poll.TrackedFiles;
import dev.parley.model.Absence;
import dev.parley.model.Channels;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawPublisherIT {
    @TempDir
    Path temp;

    private TestKafka kafka;

    @BeforeEach
    void start() throws Exception {
        kafka = TestKafka.start(temp.resolve("kafka"), 3, Channels.RAW, IngestChannels.SOURCES);
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void documentsArriveAsTheyWereSentInThePartitionOfTheirLocator() {
        var sent = IntStream.range(0, 1200).mapToObj(i -> document("a" + i, "text " + i)).toList();
        var progress = new ArrayList<Published>();
        try (var publisher = RawPublisher.open(kafka.settings(), "test")) {
            assertThat(publisher.publish(sent.stream(), progress::add).documents()).isEqualTo(1200);
        }
        assertThat(progress).hasSizeGreaterThanOrEqualTo(3).last().extracting(Published::documents).isEqualTo(1200L);
        assertThat(received()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(kafka.read(Channels.RAW)).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(record.value().eventId());
            assertThat(record.partition()).isEqualTo(Records.partition(record.value().locator().value(), 3));
        });
    }

    @Test
    void aBodyOfTheLargestSizeThatCannotBeCompressedPasses() {
        var body = new byte[RawDocument.MAX_BODY];
        new java.util.Random(1).nextBytes(body);
        var raw = new RawDocument(new Locator("folder:a/large"), "a", Instant.EPOCH, "text/plain", body, Hints.NONE);
        try (var publisher = RawPublisher.open(kafka.settings(), "test")) {
            publisher.publish(Stream.of(raw, document("small", "b")));
        }
        assertThat(received()).hasSize(2).contains(raw);
    }

    @Test
    void ofTwoPublishersWithOneIdTheEarlierOneIsTakenOverFrom() {
        try (var earlier = RawPublisher.open(kafka.settings(), "same");
                var later = RawPublisher.open(kafka.settings(), "same")) {
            later.publish(Stream.of(document("a", "a")));
            assertThatThrownBy(() -> earlier.publish(Stream.of(document("b", "b"))))
                    .isInstanceOf(TakenOverException.class);
        }
        assertThat(received()).extracting(raw -> raw.locator().value()).containsExactly("folder:test/a");
    }

    @Test
    void aFolderIsPublishedAndCounted() throws Exception {
        var folder = Files.createDirectory(temp.resolve("seeds"));
        Files.writeString(folder.resolve("a.txt"), "Ada");
        Files.createSymbolicLink(folder.resolve("b.txt"), temp.resolve("nowhere"));
        var unreadable = new ArrayList<Unreadable>();
        try (var publisher = RawPublisher.open(kafka.settings(), "test")) {
            var documents = FolderSource.of(List.of(folder)).documents(unreadable::add);
            assertThat(publisher.publish(documents)).isEqualTo(new Published(1, 3));
        }
        assertThat(unreadable).hasSize(1);
        assertThat(received()).singleElement().extracting(RawDocument::source).isEqualTo("seeds");
    }

    @Test
    void aWatchedFolderBringsWhatIsAddedAndChangedAndNothingTwice() throws Exception {
        var folder = Files.createDirectory(temp.resolve("inbox"));
        Files.writeString(folder.resolve("a.txt"), "one");
        var rhythm = new FolderWatch.Rhythm(Duration.ofMillis(50), Duration.ofMinutes(1));
        try (var publisher = RawPublisher.open(kafka.settings(), "test");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var source = FolderSource.toWatch(List.of(folder), List.of());
            var watching = threads.submit(new FolderWatch(source, publisher, new TrackedFiles(kafka.settings()),
                    Absence.GONE, _ -> {}, rhythm));
            awaitBodies("one");
            Files.writeString(Files.createDirectories(folder.resolve("sub/deep")).resolve("b.txt"), "two");
            awaitBodies("one", "two");
            Files.writeString(folder.resolve("a.txt"), "three");
            awaitBodies("one", "two", "three");
            watching.cancel(true);
        }
    }

    @Test
    void aDeletedFileIsGoneEvenIfNobodyWatchedAndIsThereAgainWhenItComesBack() throws Exception {
        var folder = Files.createDirectory(temp.resolve("inbox"));
        var other = Files.createDirectories(temp.resolve("other/inbox"));
        var a = Files.writeString(folder.resolve("a.txt"), "one");
        var old = Files.getLastModifiedTime(a);
        Files.writeString(folder.resolve("b.txt"), "two");
        watched(folder, () -> awaitEvents("one", "two"));
        Files.delete(a);
        watched(other, () -> awaitEvents("one", "two"));
        watched(folder, () -> awaitEvents("one", "two", ""));
        assertThat(events()).filteredOn(raw -> raw.hints().absence() == Absence.GONE)
                .singleElement()
                .extracting(RawDocument::locator)
                .isEqualTo(Locator.ofFile("inbox", "a.txt"));
        Files.setLastModifiedTime(Files.writeString(a, "one"), old);
        watched(folder, () -> awaitEvents("one", "one", "two", ""));
    }

    @Test
    void aFileThatCanNotBeReadKeepsNoOtherFromBeingGone() throws Exception {
        var folder = Files.createDirectory(temp.resolve("inbox"));
        var a = Files.writeString(folder.resolve("a.txt"), "one");
        Files.write(folder.resolve("damaged.txt.gz"), new byte[]{ 0x1f, (byte) 0x8b, 1, 2, 3 });
        watched(folder, () -> awaitEvents("one"));
        Files.delete(a);
        watched(folder, () -> awaitEvents("one", ""));
    }

    @Test
    void afterAStartOnlyFilesAreReadThatAreNotAsTheyWerePublished() throws Exception {
        var folder = Files.createDirectory(temp.resolve("inbox"));
        var a = Files.writeString(folder.resolve("a.txt"), "one");
        Files.writeString(folder.resolve("b.txt"), "two");
        watched(folder, () -> awaitBodies("one", "two"));
        Files.writeString(a, "three");
        watched(folder, () -> awaitBodies("one", "two", "three"));
        var modified = Files.getLastModifiedTime(a);
        Files.setLastModifiedTime(Files.writeString(a, "longer than before"), modified);
        watched(folder, () -> awaitBodies("one", "two", "three", "longer than before"));
    }

    @Test
    void anEmptyPlaceWhereAFolderWasTakesNothingAlongUntilAFileIsInIt() throws Exception {
        var folder = Files.createDirectory(temp.resolve("inbox"));
        Files.writeString(folder.resolve("a.txt"), "one");
        watched(folder, () -> awaitEvents("one"));
        Files.move(folder, temp.resolve("unmounted"));
        Files.createDirectory(folder);
        var told = new ConcurrentLinkedQueue<String>();
        watched(folder, unreadable -> told.add(unreadable.reason()), () -> Awaitility.await()
                .untilAsserted(() -> assertThat(told).singleElement().asString().contains("is it mounted?")));
        assertThat(events()).hasSize(1);
        var b = Files.writeString(folder.resolve("b.txt"), "two");
        watched(folder, () -> {
            awaitEvents("one", "two", "");
            assertThat(b.toFile().delete()).isTrue();
            awaitEvents("one", "two", "", "");
        });
    }

    private void watched(Path folder, Runnable meanwhile) throws Exception {
        watched(folder, _ -> {}, meanwhile);
    }

    private void watched(Path folder, Consumer<Unreadable> told, Runnable meanwhile) throws Exception {
        var rhythm = new FolderWatch.Rhythm(Duration.ofMillis(50), Duration.ofMillis(200));
        try (var publisher = RawPublisher.open(kafka.settings(), "test");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watch = new FolderWatch(FolderSource.toWatch(List.of(folder), List.of()), publisher,
                    new TrackedFiles(kafka.settings()), Absence.GONE, told, rhythm);
            var watching = threads.submit(watch);
            meanwhile.run();
            watching.cancel(true);
        }
    }

    private void awaitEvents(String... bodies) {
        Awaitility.await("events " + List.of(bodies))
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events()).extracting(raw -> new String(raw.body(), UTF_8))
                        .containsExactlyInAnyOrder(bodies));
    }

    /** What stays of the channel: an event that is sent again is the same. */
    private Collection<RawDocument> events() {
        var events = new LinkedHashMap<String, RawDocument>();
        received().forEach(raw -> events.put(raw.eventId(), raw));
        return events.values();
    }

    private void awaitBodies(String... bodies) {
        Awaitility.await("bodies " + List.of(bodies))
                .untilAsserted(() -> assertThat(received()).extracting(raw -> new String(raw.body(), UTF_8))
                        .containsExactlyInAnyOrder(bodies));
    }

    private List<RawDocument> received() {
        return kafka.read(Channels.RAW).stream().map(ConsumerRecord::value).toList();
    }

    private static RawDocument document(String name, String text) {
        return new RawDocument(Locator.ofFile("test", name), "test", Instant.EPOCH, "text/plain", text.getBytes(UTF_8),
                Hints.NONE);
    }
}
