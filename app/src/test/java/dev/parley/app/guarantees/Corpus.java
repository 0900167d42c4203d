package dev.parley.app.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Interviews that nobody gave, the same for the same seed: transcripts of random words, some of them copied to other locators, some
 * revised, some that must be rejected.
 */
public record Corpus(List<RawDocument> documents) {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> NAMES = List.of("Ada Byron", "Emil Post", "Grace Brewster", "Alonzo Kirk",
            "Mary Somer");

    public static Corpus of(long seed, int size) {
        var random = new Random(seed);
        var documents = new ArrayList<RawDocument>();
        for (int i = 0; i < size; i++)
            add(documents, i, random);
        return new Corpus(List.copyOf(documents));
    }

    private static void add(List<RawDocument> documents, int i, Random random) {
        var text = transcript(random);
        var name = "talks/%05d.md".formatted(i);
        documents.add(raw(name, i, text));
        switch (random.nextInt(10)) {
            case 0 -> documents.add(raw("copies/%05d.md".formatted(i), i + random.nextInt(100), text));
            case 1 -> documents.add(raw(name, i + 1 + random.nextInt(100),
                    text + "\n\n**" + NAMES.get(0) + "** (59:00)\nThank you.\n"));
            case 2 -> documents.add(raw(name, i + 1 + random.nextInt(100), text));
            case 3 -> documents.add(raw("broken/%05d.md".formatted(i), i, ""));
            default -> {}
        }
    }

    private static String transcript(Random random) {
        int host = random.nextInt(NAMES.size());
        int guest = (host + 1 + random.nextInt(NAMES.size() - 1)) % NAMES.size();
        return IntStream.range(0, 6)
                .mapToObj(turn -> "**" + NAMES.get(turn % 2 == 0 ? host : guest) + "** (" + turn + ":00)\n"
                        + words(random))
                .collect(Collectors.joining("\n\n"));
    }

    private static String words(Random random) {
        return random.ints(30, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" ")) + ".";
    }

    private static final List<String> WORDS = words();

    private static List<String> words() {
        var syllables = List.of("ka", "lo", "mi", "ren", "tas", "ul", "vor", "esh", "pin", "dra", "gol", "she");
        var random = new Random(7);
        return IntStream.range(0, 3000)
                .mapToObj(i -> random.ints(2 + i % 3, 0, syllables.size())
                        .mapToObj(syllables::get)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static RawDocument raw(String path, int minute, String text) {
        return new RawDocument(Locator.ofFile("generated", path), "generated", START.plusSeconds(60L * minute),
                "text/markdown", text.getBytes(UTF_8), Hints.NONE);
    }

    /** Writes the last content of each document as a file, with its time. */
    public void writeTo(Path folder) throws IOException {
        for (var raw : documents) {
            var file = folder.resolve(raw.locator().value().substring("folder:generated/".length()));
            Files.createDirectories(file.getParent());
            Files.write(file, raw.body());
            Files.setLastModifiedTime(file, FileTime.from(raw.fetched()));
        }
    }
}
