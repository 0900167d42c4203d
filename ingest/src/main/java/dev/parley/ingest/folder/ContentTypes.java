package dev.parley.ingest.folder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Media types of files, from their names and first bytes. Unmistakable bytes (a PDF, a picture, {@code <!doctype html>},
 * {@code WEBVTT}) win over the name, since names lie more often. The same on every machine.
 */
public final class ContentTypes {
    public static final String UNKNOWN = "application/octet-stream";
    private static final String TEXT = "text/plain";
    private static final int LOOKED_AT = 4096;

    private static final Map<String, String> BY_ENDING = Map.ofEntries(Map.entry("txt", TEXT), Map.entry("text", TEXT),
            Map.entry("md", "text/markdown"), Map.entry("markdown", "text/markdown"), Map.entry("mdx", "text/markdown"),
            Map.entry("html", "text/html"), Map.entry("htm", "text/html"), Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("mhtml", "multipart/related"), Map.entry("json", "application/json"),
            Map.entry("jsonl", "application/jsonl"), Map.entry("ndjson", "application/jsonl"),
            Map.entry("vtt", "text/vtt"), Map.entry("srt", "application/x-subrip"), Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"), Map.entry("xml", "application/xml"),
            Map.entry("rss", "application/rss+xml"), Map.entry("atom", "application/atom+xml"),
            Map.entry("opml", "text/x-opml"), Map.entry("ttml", "application/ttml+xml"),
            Map.entry("dfxp", "application/ttml+xml"), Map.entry("ass", "text/x-ssa"), Map.entry("ssa", "text/x-ssa"),
            Map.entry("sbv", "text/x-sbv"), Map.entry("yaml", "application/yaml"), Map.entry("yml", "application/yaml"),
            Map.entry("eml", "message/rfc822"), Map.entry("mbox", "application/mbox"),
            Map.entry("pdf", "application/pdf"), Map.entry("rtf", "application/rtf"),
            Map.entry("tex", "application/x-tex"), Map.entry("rst", "text/x-rst"), Map.entry("org", "text/org"),
            Map.entry("adoc", "text/asciidoc"));

    private static final Map<String, String> PACKED_BY_ENDING = Map.of("docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "odt",
            "application/vnd.oasis.opendocument.text", "epub", "application/epub+zip");

    private static final Pattern HTML = Pattern.compile(
            "(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+)?html\\b",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_ROOT = Pattern
            .compile("(?:\\s*+(?:<\\?.*?\\?>|<!--.*?-->|<![^>]*>))*+\\s*+<(?:\\w+:)?(\\w+)", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("\\{\\s*(?:\"|\\}\\s*$)|\\[\\s*(?:\\{\\s*\"|\\]\\s*$)");

    private ContentTypes() {}

    /** Of a file with this name, with or without folders before it, that begins with these bytes. */
    public static String of(String name, byte[] body) {
        var head = new String(body, 0, Math.min(body.length, LOOKED_AT), ISO_8859_1);
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var binary = Signature.of(head);
        if (binary != null)
            return binary.equals(Signature.ZIP) ? PACKED_BY_ENDING.getOrDefault(ending, Signature.ZIP) : binary;
        return head.isEmpty() ? BY_ENDING.getOrDefault(ending, TEXT) : ofText(ending, head);
    }

    private static String ofText(String ending, String head) {
        if (Signature.holdsControlBytes(head))
            return UNKNOWN;
        var start = head.replaceFirst("^(?:\u00ef\u00bb\u00bf)?\\s*", "");
        if (start.startsWith("WEBVTT"))
            return "text/vtt";
        var named = BY_ENDING.get(ending);
        if (HTML.matcher(start).lookingAt() && !"application/xhtml+xml".equals(named))
            return "text/html";
        return named == null ? byContent(start) : refined(named, start);
    }

    private static String byContent(String start) {
        if (JSON.matcher(start).lookingAt())
            return "application/json";
        return start.startsWith("<?xml") ? refined("application/xml", start) : TEXT;
    }

    /** What sort of XML: a feed, subtitles or something else. */
    private static String refined(String type, String start) {
        var root = XML_ROOT.matcher(start);
        if (!type.equals("application/xml") || !root.lookingAt())
            return type;
        return switch (root.group(1)) {
            case "rss", "RDF" -> "application/rss+xml";
            case "feed" -> "application/atom+xml";
            case "tt" -> "application/ttml+xml";
            case "opml" -> "text/x-opml";
            default -> type;
        };
    }
}
