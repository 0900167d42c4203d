package dev.parley.processor.normalise.html;

import dev.parley.model.Json;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * Writes the signs of all units of pages whose content is known, for {@code bench/train/train.py}: arguments are the look (1 or 2), the
 * output file and folders with {@code ground-truth.json} and {@code pages/ID.html.gz}.
 */
final class TrainingSigns {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;
    private static final int TUNE_BELOW = 154;

    private final Scorer scorer = new Scorer();
    private final DataOutputStream out;
    private final boolean second;
    private int pages;

    private TrainingSigns(DataOutputStream out, boolean second) {
        this.out = out;
        this.second = second;
    }

    public static void main(String[] args) throws IOException {
        boolean second = args[0].equals("2");
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
            TrainingSigns signs = new TrainingSigns(out, second);
            for (int i = 2; i < args.length; i++)
                signs.folder(Path.of(args[i]), i - 2);
        }
        List<String> names = new ArrayList<>(LocalSigns.SIGNS.names());
        if (second)
            ContextSigns.SIGNS.names().forEach(name -> names.add("context:" + name));
        Files.write(Path.of(args[1] + ".names"), names);
    }

    private void folder(Path folder, int set) throws IOException {
        JsonNode truths = Json.MAPPER.readTree(Files.readString(folder.resolve("ground-truth.json")));
        for (Map.Entry<String, JsonNode> truth : truths.properties())
            try (InputStream in = new GZIPInputStream(
                    Files.newInputStream(folder.resolve("pages/" + truth.getKey() + ".html.gz")))) {
                Page page = PageWalk.over(Jsoup.parse(in, null, ""));
                page(page, words(truth.getValue().path("articleBody").asString("")), tune(truth.getKey()), set);
            }
    }

    private static boolean tune(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("split " + id).getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 0xFF) < TUNE_BELOW;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void page(Page page, List<String> truth, boolean tune, int set) throws IOException {
        double parts = scorer.parts(page);
        scorer.local(page, parts);
        LocalSigns local = new LocalSigns(page);
        ContextSigns context = new ContextSigns(page, BodyChoice.of(page), Column.of(page));
        double[] labels = labels(page, truth);
        for (int i = 0; i < labels.length; i++) {
            Signs.Seen first = new Signs.Seen();
            local.of(i, first);
            Signs.Seen then = new Signs.Seen();
            if (second)
                context.of(i, then);
            head(tune, set, words(page.units().get(i).text()).size(), truth.size());
            out.writeFloat((float) labels[i]);
            out.writeFloat((float) parts);
            out.writeInt(first.size() + then.size());
            write(first, 0);
            write(then, LocalSigns.SIGNS.names().size());
        }
        pages++;
    }

    private void head(boolean tune, int set, int words, int truth) throws IOException {
        out.writeInt(pages);
        out.writeByte(tune ? 1 : 0);
        out.writeByte(set);
        out.writeInt(Math.max(1, words));
        out.writeInt(truth);
    }

    private void write(Signs.Seen seen, int shift) throws IOException {
        for (int i = 0; i < seen.size(); i++) {
            out.writeInt(seen.index(i) + shift);
            out.writeFloat((float) seen.value(i));
        }
    }

    /** For each unit, the share of its words that lie in a shingle, across units, that the truth has. */
    private static double[] labels(Page page, List<String> truth) {
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= truth.size(); i++)
            shingles.add(truth.subList(i, i + SHINGLE));
        List<String> all = new ArrayList<>();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (Unit unit : page.units()) {
            all.addAll(words(unit.text()));
            starts.add(all.size());
        }
        boolean[] covered = covered(all, shingles);
        double[] labels = new double[page.units().size()];
        for (int i = 0; i < labels.length; i++)
            labels[i] = share(covered, starts.get(i), starts.get(i + 1));
        return labels;
    }

    private static boolean[] covered(List<String> words, Set<List<String>> shingles) {
        boolean[] covered = new boolean[words.size()];
        for (int i = 0; i + SHINGLE <= words.size(); i++)
            if (shingles.contains(words.subList(i, i + SHINGLE)))
                java.util.Arrays.fill(covered, i, i + SHINGLE, true);
        return covered;
    }

    private static double share(boolean[] covered, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++)
            count += covered[i] ? 1 : 0;
        return to == from ? 0 : (double) count / (to - from);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }
}
