package dev.parley.processor.dedupe.sketch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The words that say nothing about a text, as a table of their hashes. The lists are pinned with the sketch's version. */
final class CommonWords {
    private static final int BITS = 12;

    private final long[] table = new long[1 << BITS];

    CommonWords() {
        lists().lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    }

    private void add(String line) {
        for (var words = new Words(line); words.next();)
            table[slot(words.hash())] = words.hash();
    }

    boolean contains(long hash) {
        return table[slot(hash)] == hash;
    }

    /** Where the hash is, or the free slot where it would be. */
    private int slot(long hash) {
        int slot = (int) (hash >>> (64 - BITS));
        while (table[slot] != 0 && table[slot] != hash)
            slot = (slot + 1) & (table.length - 1);
        return slot;
    }

    private static String lists() {
        try (InputStream in = CommonWords.class.getResourceAsStream("common-words.txt")) {
            return new String(Objects.requireNonNull(in, "common-words.txt").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
