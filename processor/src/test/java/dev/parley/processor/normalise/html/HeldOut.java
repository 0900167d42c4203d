package dev.parley.processor.normalise.html;

import dev.parley.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.parser.Parser;

/**
 * Writes what the reader would keep by the scores that {@code bench/train/train.py} gave to each page with weights fitted without it, as
 * {@code held-out.json}, {@code {page id: text}}. Arguments are those of {@link TrainingSigns} without the look; all three looks must
 * have been scored.
 */
final class HeldOut {
    private final DoubleBuffer shares;
    private final DoubleBuffer first;
    private final DoubleBuffer second;
    private final Map<String, String> texts = new TreeMap<>();

    private HeldOut(Path work) throws IOException {
        shares = scores(work.resolve("0.scores"));
        first = scores(work.resolve("1.scores"));
        second = scores(work.resolve("2.scores"));
    }

    private static DoubleBuffer scores(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).asDoubleBuffer();
    }

    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[0]);
        HeldOut heldOut = new HeldOut(work);
        for (int i = 1; i < args.length; i++)
            heldOut.folder(Path.of(args[i]));
        Files.writeString(work.resolve("held-out.json"), Json.MAPPER.writeValueAsString(heldOut.texts));
    }

    private void folder(Path folder) throws IOException {
        for (String id : Json.MAPPER.readTree(Files.readString(folder.resolve("ground-truth.json"))).propertyNames())
            try (InputStream in = new GZIPInputStream(
                    Files.newInputStream(folder.resolve("pages/" + id + ".html.gz")))) {
                texts.put(id, text(PageWalk
                        .over(Parser.htmlParser().parseInput(Encoding.reader(in.readAllBytes(), "text/html"), ""))));
            }
    }

    private String text(Page page) {
        double share = shares.get();
        for (Unit unit : page.units()) {
            unit.local = first.get();
            unit.score = second.get();
        }
        Scored scored = new Scored(page, share, Column.of(page));
        return BlockBuilder.blocks(Selection.of(scored, EnumSet.allOf(Rule.class)))
                .stream()
                .map(block -> block.text().text())
                .collect(Collectors.joining("\n"));
    }
}
