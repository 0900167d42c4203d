package dev.parley.ingest.folder;

import org.jspecify.annotations.Nullable;

/** The first bytes by which binary formats are known, here as ISO 8859-1 text. */
record Signature(int at, String bytes, String type) {
    static final String ZIP = "application/zip";

    private static final Signature[] KNOWN = { new Signature(0, "%PDF-", "application/pdf"),
            new Signature(0, "PK\u0003\u0004", ZIP), new Signature(0, "{\\rtf", "application/rtf"),
            new Signature(0, "\u00d0\u00cf\u0011\u00e0", "application/msword"),
            new Signature(0, "\u0089PNG\r\n", "image/png"), new Signature(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Signature(0, "GIF8", "image/gif"), new Signature(0, "ID3", "audio/mpeg"),
            new Signature(0, "OggS", "audio/ogg"), new Signature(0, "fLaC", "audio/flac"),
            new Signature(4, "ftyp", "video/mp4"), new Signature(0, "\u001aE\u00df\u00a3", "video/x-matroska"),
            new Signature(8, "WAVE", "audio/wav"), new Signature(8, "WEBP", "image/webp"),
            new Signature(0, "\u001f\u008b", "application/gzip"),
            new Signature(0, "(\u00b5/\u00fd", "application/zstd"),
            new Signature(0, "7z\u00bc\u00af", "application/x-7z-compressed"),
            new Signature(257, "ustar", "application/x-tar"),
            new Signature(0, "\u007fELF", "application/x-executable") };

    static @Nullable String of(String head) {
        for (var signature : KNOWN)
            if (head.startsWith(signature.bytes, signature.at))
                return signature.type;
        return null;
    }

    /** Whether there are bytes that no text has. The zeros of UTF-16, with or without a mark, are text. */
    static boolean holdsControlBytes(String head) {
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff"))
            return false;
        long even = zeros(head, 0);
        long odd = zeros(head, 1);
        boolean utf16 = Math.min(even, odd) == 0 && Math.max(even, odd) > head.length() / 8;
        return even + odd > 0 && !utf16;
    }

    private static long zeros(String head, int from) {
        long zeros = 0;
        for (int i = from; i < head.length(); i += 2)
            if (head.charAt(i) == 0)
                zeros++;
        return zeros;
    }
}
