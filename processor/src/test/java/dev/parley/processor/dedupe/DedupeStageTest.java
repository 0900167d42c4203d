package dev.parley.processor.dedupe;

import static dev.parley.processor.dedupe.actor.Documents.document;
import static dev.parley.processor.dedupe.actor.Documents.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.LedgerPage;
import dev.parley.model.Rejection;
import dev.parley.model.Standing;
import dev.parley.processor.dedupe.actor.Definition;
import dev.parley.processor.dedupe.actor.Documents;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DedupeStageTest {
    private static final String TALK = words("talk", 0, 600);

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void endsWithTheStandingsOfTheDefinitionForAnyNumberOfShards(int shards) {
        var documents = Documents.random(shards, 60);
        try (var stage = new StageDriver(shards)) {
            documents.forEach(stage::arrive);
            stage.settle();
            assertThat(Definition.roots(stage.documents.values())).isEqualTo(Definition.expected(documents));
            assertThat(stage.ledger.values()).allMatch(LedgerPage::balances);
        }
    }

    @Test
    void aFirstVersionGoesOutAtOnceAndCorrectionsOnceASecond() {
        try (var stage = new StageDriver(4)) {
            stage.arrive(document(1, 1, 0, TALK));
            assertThat(stage.documents).hasSize(1);
            stage.arrive(document(2, 2, 0, TALK + " and a line of their own"));
            assertThat(stage.documents.values()).extracting(d -> d.copies()).containsOnly(0);
            assertThat(waiting(stage)).isPositive();
            stage.pass(Duration.ofSeconds(1));
            assertThat(stage.documents.values()).extracting(d -> d.copies()).containsExactlyInAnyOrder(1, 0);
            assertThat(waiting(stage)).isZero();
        }
    }

    @Test
    void theLedgerTellsNewRevisedUnchangedAndRejectedApart() {
        try (var stage = new StageDriver(2)) {
            var first = document(1, 1, 0, TALK);
            stage.arrive(first);
            stage.arrive(document(1, 5, 0, TALK));
            stage.arrive(document(1, 3, 0, TALK + " once more"));
            stage.arrive(rejection(first));
            stage.arrive(rejection(first));
            stage.settle();
            assertThat(stage.ledger.get("documents/0/test")).isEqualTo(new LedgerPage(1, "test", 0, 4, 1, 1, 1, 1, 0));
            assertThat(stage.documents.values()).singleElement()
                    .satisfies(d -> assertThat(d.document().text()).endsWith("once more"))
                    .satisfies(d -> assertThat(d.revisions()).hasSize(1));
        }
    }

    @Test
    void aDocumentWithoutWordsIsAnOriginalUnlessItsContentWasThereBefore() {
        try (var stage = new StageDriver(3)) {
            stage.arrive(document(1, 1, 0, "…"));
            stage.arrive(document(2, 2, 0, "…"));
            stage.arrive(document(3, 3, 0, ""));
            stage.settle();
            assertThat(stage.documents.values()).extracting(d -> d.standing() instanceof Standing.Original)
                    .containsExactlyInAnyOrder(true, false, true);
        }
    }

    private static long waiting(StageDriver stage) {
        return stage.ledger.values().stream().mapToLong(LedgerPage::waiting).sum();
    }

    private static Rejection rejection(Document of) {
        return new Rejection(1, "rejected", of.id(), of.locator(), "test", of.provenance().fetched(),
                Rejection.Code.BINARY, "no text");
    }
}
