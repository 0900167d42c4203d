package dev.parley.processor.normalise.cue;

import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader of timed text makes of a file: utterances in the order of the file. */
public record Talk(Metadata metadata, List<Utterance> utterances) {
    public Talk {
        utterances = List.copyOf(utterances);
    }

    public static Talk of(List<Utterance> utterances) {
        return new Talk(Metadata.NONE, utterances);
    }

    static Talk of(List<Utterance> utterances, @Nullable String title, @Nullable String language, String where) {
        return new Talk(new Metadata(found(title, where), List.of(), null, found(language, where), null, null),
                utterances);
    }

    private static @Nullable Found<String> found(@Nullable String value, String where) {
        return value == null || value.isBlank() ? null : new Found<>(value.strip(), where);
    }
}
