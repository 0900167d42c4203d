package dev.parley.processor.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.RawDocument;
import dev.parley.model.Rejection.Code;
import dev.parley.processor.normalise.Attempt.Declined;
import dev.parley.processor.normalise.Attempt.Understood;
import dev.parley.processor.normalise.block.Metadata;
import dev.parley.processor.normalise.block.Prose;
import dev.parley.processor.normalise.cue.ChatLog;
import dev.parley.processor.normalise.cue.CsvReader;
import dev.parley.processor.normalise.cue.JsonReader;
import dev.parley.processor.normalise.cue.PodcastHtml;
import dev.parley.processor.normalise.cue.SubtitleReader;
import dev.parley.processor.normalise.cue.Talk;
import dev.parley.processor.normalise.cue.TimedLines;
import dev.parley.processor.normalise.cue.XmlReader;
import dev.parley.processor.normalise.html.HtmlReader;
import dev.parley.processor.normalise.html.Reading;
import dev.parley.processor.normalise.markup.AsciiDocReader;
import dev.parley.processor.normalise.markup.FaqPage;
import dev.parley.processor.normalise.markup.FortuneReader;
import dev.parley.processor.normalise.markup.MarkdownReader;
import dev.parley.processor.normalise.markup.OrgMode;
import dev.parley.processor.normalise.markup.PlainTextReader;
import dev.parley.processor.normalise.markup.Preformatted;
import dev.parley.processor.normalise.markup.RestructuredText;
import dev.parley.processor.normalise.office.DocxReader;
import dev.parley.processor.normalise.office.MailReader;
import dev.parley.processor.normalise.office.Opened;
import dev.parley.processor.normalise.office.PdfReader;
import dev.parley.processor.normalise.speech.Interview;
import java.util.List;

/** The readers, by format. Thread-safe. */
final class Readers {
    private final HtmlReader pages = new HtmlReader();

    Attempt read(RawDocument raw) {
        return switch (Format.ofBytes(raw.body())) {
            case PDF -> opened(PdfReader.read(raw.body()), raw);
            case DOCX -> opened(DocxReader.read(raw.body()), raw);
            case BINARY -> binary();
            default ->
                Decoder.decode(raw.body(), raw.contentType()).map(text -> read(text, raw)).orElseGet(Readers::binary);
        };
    }

    private static Attempt binary() {
        return new Declined(Code.BINARY, "the body is no text and no format that holds text");
    }

    private Attempt read(String text, RawDocument raw) {
        return switch (Format.ofText(text, raw.locator().value(), raw.contentType())) {
            case HTML ->
                PodcastHtml.read(text).map(Readers::talk).orElseGet(() -> page(raw.body(), text, raw, Metadata.NONE));
            case WEBVTT -> SubtitleReader.webVtt(text)
                    .map(Readers::talk)
                    .orElseGet(() -> new Declined(Code.MALFORMED, "a WebVTT file must begin with WEBVTT"));
            case SUBRIP -> talk(SubtitleReader.subRip(text));
            case XML -> XmlReader.read(text)
                    .map(Readers::talk)
                    .orElseGet(() -> new Declined(Code.UNSUPPORTED,
                            "the XML is no transcript (TTML or YouTube's timed text)"));
            case JSON -> json(text);
            case CSV -> CsvReader.read(text).map(Readers::talk).orElseGet(() -> plain(text));
            case EMAIL -> opened(MailReader.read(raw.body()), raw);
            case ASCIIDOC -> prose(AsciiDocReader.read(text));
            case RST -> prose(MarkdownReader.read(RestructuredText.toMarkdown(text)));
            case ORG -> prose(MarkdownReader.read(OrgMode.toMarkdown(text)));
            case MARKDOWN -> prose(MarkdownReader.read(text));
            default -> plain(text);
        };
    }

    /** What a container held. */
    private Attempt opened(Opened opened, RawDocument raw) {
        return switch (opened) {
            case Opened.Blocks(var prose) -> prose(prose);
            case Opened.Text(var html, var isHtml, var metadata) when isHtml ->
                page(html.getBytes(UTF_8), html, raw, metadata);
            case Opened.Text(var text, var isHtml, var metadata) -> prose(PlainTextReader.read(text).within(metadata));
            case Opened.Refused(var code, var reason) -> new Declined(code, reason);
        };
    }

    private static Attempt plain(String text) {
        if (FortuneReader.isOne(text))
            return prose(FortuneReader.read(text));
        return ChatLog.read(text)
                .or(() -> TimedLines.read(text))
                .map(Readers::talk)
                .orElseGet(() -> prose(PlainTextReader.read(text)));
    }

    private static Attempt json(String text) {
        return switch (JsonReader.read(text)) {
            case JsonReader.Result.Read(var talk) -> talk(talk);
            case JsonReader.Result.Other(var root) ->
                new Declined(Code.UNSUPPORTED, "the JSON is of no transcript format that is known");
            case JsonReader.Result.Malformed(var reason) -> new Declined(Code.MALFORMED, reason);
        };
    }

    /** @param text the same, decoded */
    private Attempt page(byte[] html, String text, RawDocument raw, Metadata container) {
        var contentType = html == raw.body() ? raw.contentType() : "text/html; charset=utf-8";
        return switch (pages.read(html, contentType, raw.hints())) {
            case Reading.Content(var metadata, var blocks) -> Preformatted.alone(blocks)
                    .flatMap(ChatLog::read)
                    .map(log -> talk(new Talk(metadata, log.utterances())))
                    .orElseGet(() -> prose(
                            new Prose(metadata, List.of(), null, FaqPage.with(text, Preformatted.read(blocks)))
                                    .within(container)));
            case Reading.Refused(var code, var reason) -> new Declined(code, reason);
        };
    }

    private static Attempt prose(Prose prose) {
        return new Understood(Interview.of(prose));
    }

    private static Attempt talk(Talk talk) {
        return new Understood(Interview.of(talk));
    }
}
