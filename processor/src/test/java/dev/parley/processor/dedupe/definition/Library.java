package dev.parley.processor.dedupe.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random texts of the kinds that make matching hard: copies, clips, noisy copies, joined ones, all in a few common templates. */
public final class Library {
    private final Random random;
    private final List<List<String>> texts = new ArrayList<>();
    private final List<List<String>> templates;

    public Library(long seed) {
        random = new Random(seed);
        templates = Stream.generate(() -> fresh(60)).limit(2).toList();
    }

    /** The next text; with a chance of three in four made from one before it. */
    public String next() {
        var text = texts.isEmpty() || random.nextInt(4) == 0 ? fresh(40 + random.nextInt(400)) : made(any());
        if (random.nextInt(3) == 0)
            text = concat(templates.get(random.nextInt(templates.size())), text);
        texts.add(text);
        return String.join(" ", text);
    }

    private List<String> any() {
        return texts.get(random.nextInt(texts.size()));
    }

    private List<String> made(List<String> from) {
        return switch (random.nextInt(7)) {
            case 0 -> from;
            case 1, 2 -> clip(from);
            case 3, 4 -> noisy(from);
            case 5 -> concat(from, any());
            default -> concat(clip(from), fresh(20));
        };
    }

    private List<String> clip(List<String> from) {
        int length = from.size() / 4 + random.nextInt(1 + from.size() / 2);
        int start = random.nextInt(1 + from.size() - length);
        return from.subList(start, start + length);
    }

    private List<String> noisy(List<String> from) {
        return from.stream().map(word -> random.nextInt(12) == 0 ? word() : word).toList();
    }

    private List<String> fresh(int words) {
        return Stream.generate(this::word).limit(words).collect(Collectors.toList());
    }

    /** Few enough that shingles by chance meet now and then. */
    private String word() {
        return "w" + (int) Math.abs(random.nextGaussian() * 60);
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).limit(1_200).toList();
    }
}
