package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody said. What a document doesn't state is null and left out of the JSON, but for the speaker.
 *
 * @param question what an answer, or a turn of a written interview, answers; else null
 * @param startSeconds the time code of its beginning, in seconds
 * @param label what stands before a quote or point ("On Engines")
 * @param section index into the document's sections
 * @param span its place in the document's text; null before the text is laid out
 * @param aside set where the statement is not part of the talk
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(Kind kind, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String speaker,
        @Nullable Double startSeconds, @Nullable String label, @Nullable String question, @Nullable CitedSource source,
        @Nullable Aside aside, @Nullable Integer section, @Nullable Span span, String text) {
    /** What sort of saying it is. */
    public enum Kind {
        TURN, QUOTE, ANSWER, POINT, PARAGRAPH
    }

    /** Why a statement is beside the talk. */
    public enum Aside {
        SPONSOR, BREAK, OTHER
    }

    /** The work a quote is taken from; {@code year} is null where none is named. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CitedSource(String title, @Nullable Integer year) {}

    /** A stretch of the document's text in UTF-16 units, as {@code [start, end]} in JSON; {@code end} is exclusive. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end < start)
                throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    public Statement {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    public static Statement turn(@Nullable String speaker, @Nullable Double startSeconds, String text) {
        return new Statement(Kind.TURN, speaker, startSeconds, null, null, null, null, null, null, text);
    }

    public static Statement quote(@Nullable String speaker, @Nullable String label, @Nullable CitedSource source,
            String text) {
        return new Statement(Kind.QUOTE, speaker, null, label, null, source, null, null, null, text);
    }

    public static Statement answer(String question, @Nullable String speaker, String text) {
        return new Statement(Kind.ANSWER, speaker, null, null, question, null, null, null, null, text);
    }

    public static Statement point(String label, String text) {
        return new Statement(Kind.POINT, null, null, label, null, null, null, null, null, text);
    }

    public static Statement paragraph(String text) {
        return new Statement(Kind.PARAGRAPH, null, null, null, null, null, null, null, null, text);
    }

    public Statement withSpeaker(@Nullable String name) {
        return new Statement(kind, name, startSeconds, label, question, source, aside, section, span, text);
    }

    public Statement withAside(Aside why) {
        return new Statement(kind, speaker, startSeconds, label, question, source, why, section, span, text);
    }

    public Statement withSection(@Nullable Integer index) {
        return new Statement(kind, speaker, startSeconds, label, question, source, aside, index, span, text);
    }

    public Statement withSpan(Span place) {
        return new Statement(kind, speaker, startSeconds, label, question, source, aside, section, place, text);
    }

    public Statement withText(String words) {
        return new Statement(kind, speaker, startSeconds, label, question, source, aside, section, span, words);
    }
}
