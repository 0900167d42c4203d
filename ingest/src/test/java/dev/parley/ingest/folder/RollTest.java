package dev.parley.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Absence;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RollTest {
    private static final FoundFile FILE = new FoundFile(Path.of("a.txt"), new Locator("folder:inbox/a.txt"), "inbox",
            "x");
    private static final Instant NEW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant OLD = Instant.parse("2019-03-01T08:00:00Z");

    private final List<KnownFile> noted = new ArrayList<>();

    @Test
    void aFileThatIsReplacedByAnOlderOneIsLaterAllTheSame() {
        var roll = roll();
        assertThat(fetched(roll, NEW, "second")).isEqualTo(NEW);
        assertThat(fetched(roll, OLD, "first")).isAfter(NEW);
        assertThat(fetched(roll, NEW.plusSeconds(5), "third")).isEqualTo(NEW.plusSeconds(5));
    }

    @Test
    void anotherContentOfTheSameTimeIsLater() {
        var roll = roll();
        fetched(roll, NEW, "one");
        assertThat(fetched(roll, NEW, "another")).isAfter(NEW);
    }

    @Test
    void anOlderFileIsNotReadAgainAfterAStart() {
        var before = roll();
        fetched(before, NEW, "second");
        fetched(before, OLD, "first");
        assertThat(roll().isPublished(FILE, look(OLD, "first"))).isTrue();
        assertThat(roll().isPublished(FILE, look(NEW, "second"))).isFalse();
    }

    @Test
    void aFileThatCameBackIsNotReadAgainAfterAStart() {
        var before = roll();
        fetched(before, OLD, "first");
        before.gone(Set.of());
        assertThat(before.gone(Set.of())).hasSize(1);
        assertThat(fetched(before, OLD, "first")).isAfter(NEW);
        assertThat(roll().isPublished(FILE, look(OLD, "first"))).isTrue();
    }

    private Roll roll() {
        var memory = new FileMemory() {
            @Override
            public List<KnownFile> known() {
                return noted;
            }

            @Override
            public List<ProducerRecord<byte[], byte[]>> note(KnownFile file) {
                noted.add(file);
                return List.of();
            }
        };
        return new Roll(memory, Set.of("x"), Absence.GONE, Clock.systemUTC());
    }

    private static Instant fetched(Roll roll, Instant modified, String text) {
        var raw = new RawDocument(FILE.locator(), "inbox", modified, "text/plain", text.getBytes(UTF_8), Hints.NONE);
        return roll.present(FILE, look(modified, text), raw).raw().fetched();
    }

    private static Look look(Instant modified, String text) {
        return new Look(text.length(), FileTime.from(modified));
    }
}
