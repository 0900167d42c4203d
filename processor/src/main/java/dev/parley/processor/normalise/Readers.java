package dev.parley.processor.normalise;

import dev.parley.model.RawDocument;
import dev.parley.model.Rejection.Code;
import dev.parley.processor.normalise.Reading.Refused;
import dev.parley.processor.normalise.Reading.Understood;
import dev.parley.processor.normalise.markup.MarkdownReader;
import dev.parley.processor.normalise.markup.PlainTextReader;
import dev.parley.processor.normalise.speech.Interview;
import java.util.Locale;

/** The readers, by format. Thread-safe. */
final class Readers {
    Reading read(RawDocument raw) {
        var decoded = Decoder.decode(raw.body(), raw.contentType());
        if (decoded.isEmpty())
            return new Refused(Code.BINARY, "the body is no text");
        var text = decoded.get();
        var path = raw.locator().value().toLowerCase(Locale.ROOT);
        var prose = path.endsWith(".md") || path.endsWith(".markdown")
                ? MarkdownReader.read(text)
                : PlainTextReader.read(text);
        return new Understood(Interview.of(prose));
    }
}
