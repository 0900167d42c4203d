package dev.parley.processor.normalise;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What some bytes are, by what they begin with, the end of their name and their declared media type, in this order. */
enum Format {
    PDF, DOCX, BINARY, HTML, WEBVTT, SUBRIP, XML, JSON, CSV, ASCIIDOC, RST, ORG, EMAIL, MARKDOWN, TEXT;

    private static final int HEAD = 1024;
    private static final Map<String, Format> ENDINGS = Map.ofEntries(Map.entry("md", MARKDOWN),
            Map.entry("markdown", MARKDOWN), Map.entry("mdx", MARKDOWN), Map.entry("mkd", MARKDOWN),
            Map.entry("vtt", WEBVTT), Map.entry("srt", SUBRIP), Map.entry("json", JSON), Map.entry("json3", JSON),
            Map.entry("csv", CSV), Map.entry("tsv", CSV), Map.entry("html", HTML), Map.entry("htm", HTML),
            Map.entry("xhtml", HTML), Map.entry("adoc", ASCIIDOC), Map.entry("asciidoc", ASCIIDOC),
            Map.entry("asc", ASCIIDOC), Map.entry("rst", RST), Map.entry("rest", RST), Map.entry("org", ORG),
            Map.entry("eml", EMAIL), Map.entry("ttml", XML), Map.entry("dfxp", XML), Map.entry("srv1", XML),
            Map.entry("srv3", XML), Map.entry("xml", XML));
    private static final Map<String, Format> TYPES = Map.of("text/markdown", MARKDOWN, "text/vtt", WEBVTT,
            "application/x-subrip", SUBRIP, "application/srt", SUBRIP, "application/json", JSON, "text/csv", CSV,
            "text/html", HTML, "application/xhtml+xml", HTML, "message/rfc822", EMAIL, "application/ttml+xml", XML);
    private static final Pattern PAGE = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,400}?-->\\s*)*<(?:!doctype html|html|head|body|cite|article|main)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SRT = Pattern
            .compile("\\s*(?:\\d+\\s*\\n)?\\s*\\d{1,2}:\\d{2}:\\d{2}[,.]\\d{1,3}\\s*-->.*", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern
            .compile("(?:(?:From|To|Date|Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To):[^\\n]*"
                    + "\\n(?:[ \\t][^\\n]*\\n){0,40}){3,}.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** By the first bytes alone; {@link #TEXT} if they give no container away. */
    static Format ofBytes(byte[] body) {
        if (starts(body, "%PDF-"))
            return PDF;
        if (starts(body, "PK\3\4"))
            return DOCX;
        return starts(body, "\211PNG") || starts(body, "GIF8") || starts(body, "\377\330\377") || starts(body, "ID3")
                || starts(body, "\37\213") ? BINARY : TEXT;
    }

    private static boolean starts(byte[] body, String magic) {
        for (int i = 0; i < magic.length(); i++)
            if (i >= body.length || (body[i] & 0xff) != magic.charAt(i))
                return false;
        return true;
    }

    /** Of a text by its beginning, its name and its declared type. */
    static Format ofText(String text, String name, String contentType) {
        var head = text.substring(0, Math.min(HEAD, text.length()));
        var seen = ofHead(head.stripLeading());
        if (seen != TEXT)
            return seen;
        var path = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "").replaceFirst("[?#].*$", "");
        var ending = ENDINGS.get(path.substring(path.lastIndexOf('.') + 1));
        if (ending != null)
            return ending;
        return TYPES.getOrDefault(contentType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip(), TEXT);
    }

    private static Format ofHead(String head) {
        if (head.startsWith("WEBVTT"))
            return WEBVTT;
        if (PAGE.matcher(head).matches())
            return HTML;
        if (head.startsWith("<?xml") || head.startsWith("<tt ") || head.startsWith("<tt:tt")
                || head.startsWith("<transcript") || head.startsWith("<timedtext"))
            return XML;
        if (SRT.matcher(head).matches())
            return SUBRIP;
        if (head.startsWith("{\"") || head.startsWith("[{") || head.startsWith("{\n") || head.startsWith("[\n"))
            return JSON;
        return MAIL.matcher(head).matches() ? EMAIL : TEXT;
    }
}
