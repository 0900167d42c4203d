package dev.parley.ingest.feed;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** The charset of bytes that nobody has declared, told by Mozilla's detector from the sequences that each language has. */
final class CharsetGuess {
    /**
     * What the web has instead of what is detected. The Windows code pages differ from ISO's in few signs, and short Russian texts look
     * alike in the one of the Macintosh, in which no feed is written.
     */
    private static final Map<String, String> USUAL = Map.of("MACCYRILLIC", "windows-1251", "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255", "US-ASCII", "windows-1252", "TIS620", "x-windows-874");

    private CharsetGuess() {}

    /** Empty if none is likely, or Java has none of that name. */
    static Optional<Charset> of(byte[] body) {
        var detector = new UniversalDetector();
        detector.handleData(body, 0, body.length);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .map(name -> USUAL.getOrDefault(name, name))
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }
}
