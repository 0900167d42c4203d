package dev.parley.sink;

import static dev.parley.sink.Samples.document;
import static dev.parley.sink.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.broker.BrokerExtension;
import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SinkRunnerIT {
    @RegisterExtension
    static final BrokerExtension BROKER = new BrokerExtension();

    private final MemorySink memory = new MemorySink();
    private Channel<DocumentId, EnrichedDocument> channel = Channels.DOCUMENTS;

    @BeforeEach
    void createChannel() {
        channel = new Channel<>(BROKER.unique("documents"), Channels.DOCUMENTS.keys(), Channels.DOCUMENTS.values(),
                Channel.Keeps.LAST_BY_KEY);
        BROKER.createTopic(channel.name(), 3, channel.settings());
    }

    private SinkRunner run(Sink sink) {
        return SinkRunner.start(sink, List.of(Feed.documents(channel)),
                new RunnerSettings(Map.of("bootstrap.servers", BROKER.bootstrapServers()), 10, Duration.ofMillis(20),
                        Duration.ofMillis(200)));
    }

    private Publisher publisher() {
        return new Publisher(channel, BROKER.bootstrapServers());
    }

    private Positions ends() {
        try (var reader = new ChannelReader(List.of(Feed.documents(channel)),
                RunnerSettings.of(Map.of("bootstrap.servers", BROKER.bootstrapServers())))) {
            return reader.ends();
        }
    }

    private static EnrichedDocument[] documents(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> document(i, "words " + i)).toArray(EnrichedDocument[]::new);
    }

    @Test
    void whatIsCommittedIsWrittenAndThePositionsEqualTheEnds() throws Exception {
        try (var publisher = publisher(); var runner = run(memory)) {
            publisher.publish(documents(0, 50));
            publisher.publishInVain(documents(50, 60));
            publisher.remove(id(7));
            await("49 documents").until(() -> memory.documents().size() == 49);
            await("the ends").until(() -> runner.positions().equals(ends()));
            assertThat(runner.state()).isInstanceOf(SinkState.Running.class);
            assertThat(memory.documents()).doesNotContainKey(id(7)).doesNotContainKey(id(50));
            assertThat(runner.written()).isEqualTo(51);
        }
    }

    @Test
    void aRestartGoesOnWhereTheSinkStands() throws Exception {
        try (var publisher = publisher()) {
            publisher.publish(documents(0, 20));
            try (var runner = run(memory)) {
                await("20 documents").until(() -> memory.documents().size() == 20);
                await("the ends").until(() -> runner.positions().equals(ends()));
            }
            publisher.publish(documents(20, 25));
            try (var runner = run(memory)) {
                await("25 documents").until(() -> memory.documents().size() == 25);
                assertThat(runner.written()).isEqualTo(5);
            }
        }
    }

    @Test
    void aSinkThatIsDownWaitsVisiblyAndThenGoesOn() throws Exception {
        var faulty = new FaultySink(memory);
        faulty.fail(SinkException.passing("the disk is full", null));
        try (var publisher = publisher(); var runner = run(faulty)) {
            publisher.publish(documents(0, 5));
            await("a third attempt").until(() -> runner.state() instanceof SinkState.Waiting w && w.attempt() >= 3);
            assertThat(runner.state()).asString().contains("the disk is full");
            await("five documents behind").until(() -> runner.behind() >= 5);
            faulty.mend();
            await("5 documents").until(() -> memory.documents().size() == 5);
            await("running").until(() -> runner.state() instanceof SinkState.Running);
            await("nothing behind").until(() -> runner.behind() == 0);
        }
    }

    @Test
    void anErrorOfTheMachineEndsTheRunnerWithItsReasonToo() {
        var broken = new FaultySink(memory) {
            @Override
            public Positions open(Generations generations) {
                throw new UnsatisfiedLinkError("no library");
            }
        };
        try (var runner = run(broken)) {
            await("failure").until(() -> runner.state() instanceof SinkState.Failed);
            assertThat(runner.state()).asString().contains("no library");
        }
    }

    @Test
    void aFailureThatLastsEndsTheRunnerWithItsReason() throws Exception {
        var faulty = new FaultySink(memory);
        faulty.fail(SinkException.lasting("the schema is not ours", null));
        try (var publisher = publisher(); var runner = run(faulty)) {
            publisher.publish(documents(0, 1));
            await("failure").until(() -> runner.state() instanceof SinkState.Failed);
            assertThat(runner.state()).isEqualTo(new SinkState.Failed("the schema is not ours"));
        }
    }

    @Test
    void recordsThatAreNoDocumentsAreRejectedAlone() throws Exception {
        try (var publisher = publisher(); var runner = run(memory)) {
            publisher.publishNonsense("../../etc/passwd", "{}");
            publisher.publishNonsense(id(1).value(), "{\"schema\": 1, \"broken");
            publisher.publish(documents(2, 4));
            await("two rejections").until(() -> runner.rejected() == 2);
            await("two documents").until(() -> memory.documents().keySet().containsAll(List.of(id(2), id(3))));
            assertThat(runner.lastRejected()).isPresent();
        }
    }

    @Test
    void aMissingChannelIsWaitedFor() throws Exception {
        channel = new Channel<>(BROKER.unique("later"), channel.keys(), channel.values(), channel.keeps());
        try (var runner = run(memory)) {
            await("waiting")
                    .until(() -> runner.state() instanceof SinkState.Waiting w && w.reason().contains(channel.name()));
            BROKER.createTopic(channel.name(), 1, channel.settings());
            await("running").until(() -> runner.state() instanceof SinkState.Running);
        }
    }

    @Test
    void aChannelMadeAnewReplacesWhatTheOldOneHeld() throws Exception {
        try (var publisher = publisher(); var runner = run(memory)) {
            publisher.publish(documents(0, 5));
            await("the ends").until(() -> runner.positions().equals(ends()) && memory.documents().size() == 5);
        }
        makeChannelAnew(2);
        try (var publisher = publisher()) {
            publisher.publish(documents(4, 6));
            try (var runner = run(memory)) {
                await("the new contents").until(() -> memory.documents().keySet().equals(Set.of(id(4), id(5))));
                assertThat(runner.rejected()).isZero();
            }
        }
    }

    @Test
    void aChannelThatIsMadeAnewWhileItIsReadReplacesWhatTheOldOneHeldToo() throws Exception {
        try (var runner = run(memory)) {
            try (var publisher = publisher()) {
                publisher.publish(documents(0, 30));
                await("the ends").until(() -> runner.positions().equals(ends()) && memory.documents().size() == 30);
            }
            makeChannelAnew(3);
            try (var publisher = publisher()) {
                publisher.publish(documents(28, 34));
                await("the new contents").until(
                        () -> memory.documents().keySet().equals(ids(28, 34)) && runner.positions().equals(ends()));
            }
        }
    }

    private void makeChannelAnew(int partitions) throws Exception {
        try (var admin = BROKER.admin()) {
            admin.deleteTopics(List.of(channel.name())).all().get();
            await("deletion").until(() -> !admin.listTopics().names().get().contains(channel.name()));
        }
        BROKER.createTopic(channel.name(), partitions, channel.settings());
    }

    private static Set<DocumentId> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(Samples::id).collect(Collectors.toSet());
    }
}
