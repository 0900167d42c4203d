package dev.parley.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest and the spellings that Parley uses of it. Immutable as long as nobody keeps the array. */
record Digest(byte[] bytes) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    static Digest sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    static Digest sha256(byte[] content) {
        try {
            return new Digest(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** The first {@code bits} bits, a multiple of five, a letter for each five. */
    String base32(int bits) {
        var letters = new StringBuilder(bits / 5);
        for (int bit = 0; bit < bits; bit += 5)
            letters.append(ALPHABET.charAt(fiveBits(bit)));
        return letters.toString();
    }

    private int fiveBits(int from) {
        int index = from >> 3;
        int pair = (bytes[index] & 0xff) << 8 | (index + 1 < bytes.length ? bytes[index + 1] & 0xff : 0);
        return pair >> (11 - (from & 7)) & 31;
    }
}
