package dev.parley.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Locator;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final FoundFile FILE = new FoundFile(Path.of("a.txt"), new Locator("folder:inbox/a.txt"), "inbox",
            "x");

    private final Settling settling = new Settling();

    @Test
    void aFileIsSettledWhenTwoLooksAreEqual() {
        assertThat(settling.settled(Map.of(FILE, look(1)))).isEmpty();
        assertThat(settling.isWaiting()).isTrue();
        assertThat(settling.settled(Map.of(FILE, look(2)))).isEmpty();
        assertThat(settling.settled(Map.of(FILE, look(2)))).containsExactly(FILE);
        assertThat(settling.isWaiting()).isFalse();
    }

    @Test
    void anUnchangedFileIsNotPublishedAgainAndAChangedOneIs() {
        settleAndPublish(look(1));
        assertThat(settling.settled(Map.of(FILE, look(1)))).isEmpty();
        assertThat(settling.isWaiting()).isFalse();
        assertThat(settling.settled(Map.of(FILE, look(2)))).isEmpty();
        assertThat(settling.settled(Map.of(FILE, look(2)))).containsExactly(FILE);
    }

    @Test
    void aFileThatWasNotReadIsTriedAgain() {
        settling.settled(Map.of(FILE, look(1)));
        settling.settled(Map.of(FILE, look(1)));
        assertThat(settling.settled(Map.of(FILE, look(1)))).containsExactly(FILE);
    }

    @Test
    void aFileThatComesBackIsPublishedAgain() {
        settleAndPublish(look(1));
        settling.settled(Map.of());
        settling.settled(Map.of(FILE, look(1)));
        assertThat(settling.settled(Map.of(FILE, look(1)))).containsExactly(FILE);
    }

    private void settleAndPublish(Look look) {
        settling.settled(Map.of(FILE, look));
        settling.settled(Map.of(FILE, look)).forEach(settling::publish);
    }

    private static Look look(long size) {
        return new Look(size, FileTime.fromMillis(0));
    }
}
