package dev.parley.processor.normalise;

import dev.parley.model.RawDocument;
import dev.parley.model.Rejection.Code;
import dev.parley.processor.normalise.Reading.Refused;
import dev.parley.processor.normalise.Reading.Understood;
import dev.parley.processor.normalise.block.Prose;
import dev.parley.processor.normalise.cue.CsvReader;
import dev.parley.processor.normalise.cue.JsonReader;
import dev.parley.processor.normalise.cue.SubtitleReader;
import dev.parley.processor.normalise.cue.Talk;
import dev.parley.processor.normalise.cue.TimedLines;
import dev.parley.processor.normalise.cue.XmlReader;
import dev.parley.processor.normalise.markup.AsciiDocReader;
import dev.parley.processor.normalise.markup.FortuneReader;
import dev.parley.processor.normalise.markup.MarkdownReader;
import dev.parley.processor.normalise.markup.PlainTextReader;
import dev.parley.processor.normalise.speech.Interview;

/** The readers, by format. Thread-safe. */
final class Readers {
    private final PageReader pages;

    Readers(PageReader pages) {
        this.pages = pages;
    }

    Reading read(RawDocument raw) {
        return switch (Format.ofBytes(raw.body())) {
            case PDF, DOCX -> new Refused(Code.UNSUPPORTED, "not yet");
            case BINARY -> binary();
            default -> Decoder.decode(raw.body(), raw.contentType()).map(text -> read(text, raw)).orElseGet(Readers::binary);
        };
    }

    private static Reading binary() {
        return new Refused(Code.BINARY, "the body is no text and no format that holds text");
    }

    private Reading read(String text, RawDocument raw) {
        return switch (Format.ofText(text, raw.locator().value(), raw.contentType())) {
            case HTML -> prose(pages.read(raw));
            case WEBVTT -> SubtitleReader.webVtt(text).map(Readers::talk)
                    .orElseGet(() -> new Refused(Code.MALFORMED, "a WebVTT file must begin with WEBVTT"));
            case SUBRIP -> talk(SubtitleReader.subRip(text));
            case XML -> XmlReader.read(text).map(Readers::talk)
                    .orElseGet(() -> new Refused(Code.UNSUPPORTED, "the XML is no transcript (TTML or YouTube's timed text)"));
            case JSON -> json(text);
            case CSV -> CsvReader.read(text).map(Readers::talk).orElseGet(() -> plain(text));
            case ASCIIDOC -> prose(AsciiDocReader.read(text));
            case MARKDOWN -> prose(MarkdownReader.read(text));
            default -> plain(text);
        };
    }

    private static Reading plain(String text) {
        if (FortuneReader.isOne(text))
            return prose(FortuneReader.read(text));
        return TimedLines.read(text).map(Readers::talk).orElseGet(() -> prose(PlainTextReader.read(text)));
    }

    private static Reading json(String text) {
        return switch (JsonReader.read(text)) {
            case JsonReader.Result.Read(var talk) -> talk(talk);
            case JsonReader.Result.Other(var root) -> new Refused(Code.UNSUPPORTED, "the JSON is of no transcript format that is known");
            case JsonReader.Result.Malformed(var reason) -> new Refused(Code.MALFORMED, reason);
        };
    }

    private static Reading prose(Prose prose) {
        return new Understood(Interview.of(prose));
    }

    private static Reading talk(Talk talk) {
        return new Understood(Interview.of(talk));
    }
}
