package dev.parley.processor.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Hints;
import dev.parley.model.Person;
import dev.parley.model.Person.Role;
import dev.parley.model.RawDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a feed says with {@code podcast:person} of an episode whose transcript follows. */
class HintedPeopleTest {
    private static final Person HOST = new Person("Charles Babbage", Role.HOST);
    private static final Person GUEST = new Person("Ada Byron", Role.GUEST);

    @Test
    void theFeedNamesThoseWhomSubtitlesDoNot() {
        var document = Raw.document(captions("Can it think?", "It can weave patterns."));
        assertThat(document.people()).containsExactly(HOST, GUEST);
        assertThat(document.provenance().fields()).containsEntry("people", "hint");
    }

    @Test
    void whoSpeaksByNameIsNamedOnce() {
        var document = Raw.document(
                captions("<v Charles Babbage>Can it think? What is it for?", "<v Ada Byron>It can weave patterns."));
        assertThat(document.people()).extracting(Person::name)
                .containsExactlyInAnyOrder("Charles Babbage", "Ada Byron");
        assertThat(document.provenance().fields()).doesNotContainEntry("people", "hint");
    }

    private static RawDocument captions(String question, String answer) {
        var body = "WEBVTT\n\n00:00.000 --> 00:04.000\n" + question + "\n\n00:04.000 --> 00:09.000\n" + answer + "\n";
        var raw = Raw.of("episode.vtt", body);
        return new RawDocument(raw.locator(), raw.source(), raw.fetched(), "text/vtt", body.getBytes(UTF_8),
                Hints.NONE.withPeople(List.of(HOST, GUEST)));
    }
}
