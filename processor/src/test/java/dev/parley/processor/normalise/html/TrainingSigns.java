package dev.parley.processor.normalise.html;

import dev.parley.model.Json;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
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
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * Writes the signs of pages whose content is known, for {@code bench/train/train.py}, which says how both are run. Arguments are the
 * folder that both work in, the look (0 for pages as a whole, 1 and 2 for their units) and folders with {@code ground-truth.json} and
 * {@code pages/ID.html.gz}.
 */
final class TrainingSigns {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> ONE_TEXT = Set.of("", "article", "documentation");
    private static final int SHINGLE = 4;
    private static final int TUNE_BELOW = 154;

    private final DataOutputStream out;
    private final int look;
    private final DoubleBuffer shares;
    private final DoubleBuffer scores;
    private int pages;

    private TrainingSigns(DataOutputStream out, int look, DoubleBuffer shares, DoubleBuffer scores) {
        this.out = out;
        this.look = look;
        this.shares = shares;
        this.scores = scores;
    }

    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[0]);
        int look = Integer.parseInt(args[1]);
        DoubleBuffer shares = look > 0 ? scores(work.resolve("0.scores")) : DoubleBuffer.allocate(0);
        DoubleBuffer scores = look > 1 ? scores(work.resolve("1.scores")) : DoubleBuffer.allocate(0);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(work.resolve(look + ".signs"))))) {
            TrainingSigns signs = new TrainingSigns(out, look, shares, scores);
            for (int i = 2; i < args.length; i++)
                signs.folder(Path.of(args[i]), i - 2);
        }
        Files.write(work.resolve(look + ".names"), names(look));
    }

    private static DoubleBuffer scores(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).asDoubleBuffer();
    }

    private static List<String> names(int look) {
        if (look == 0)
            return PageSigns.SIGNS.names();
        List<String> names = new ArrayList<>(LocalSigns.SIGNS.names());
        if (look == 2)
            ContextSigns.SIGNS.names().forEach(name -> names.add("context:" + name));
        return names;
    }

    private void folder(Path folder, int set) throws IOException {
        JsonNode truths = Json.MAPPER.readTree(Files.readString(folder.resolve("ground-truth.json")));
        for (Map.Entry<String, JsonNode> truth : truths.properties())
            try (InputStream in = new GZIPInputStream(
                    Files.newInputStream(folder.resolve("pages/" + truth.getKey() + ".html.gz")))) {
                Page page = PageWalk
                        .over(Parser.htmlParser().parseInput(Encoding.reader(in.readAllBytes(), "text/html"), ""));
                if (look == 0)
                    sort(page, truth.getValue().path("pageType").asString(""), tune(truth.getKey()), set);
                else
                    units(page, words(truth.getValue().path("articleBody").asString("")), tune(truth.getKey()), set);
                pages++;
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

    private void sort(Page page, String kind, boolean tune, int set) throws IOException {
        Signs.Seen seen = new Signs.Seen();
        if (!page.units().isEmpty())
            PageSigns.of(page.document(), page, seen);
        head(tune, set, 1, 1);
        out.writeFloat(ONE_TEXT.contains(kind) ? 0 : 1);
        out.writeFloat(0);
        out.writeInt(seen.size());
        write(seen, 0);
    }

    private void units(Page page, List<String> truth, boolean tune, int set) throws IOException {
        double parts = shares.get();
        for (Unit unit : look == 2 ? page.units() : List.<Unit>of())
            unit.local = scores.get();
        LocalSigns local = page.units().isEmpty() ? null : new LocalSigns(page);
        ContextSigns context = new ContextSigns(page, BodyChoice.of(page), Column.of(page));
        double[] labels = labels(page, truth);
        for (int i = 0; i < labels.length; i++) {
            Signs.Seen first = new Signs.Seen();
            Objects.requireNonNull(local).of(i, first);
            Signs.Seen then = new Signs.Seen();
            if (look == 2)
                context.of(i, then);
            head(tune, set, words(page.units().get(i).text()).size(), truth.size());
            out.writeFloat((float) labels[i]);
            out.writeFloat((float) parts);
            out.writeInt(first.size() + then.size());
            write(first, 0);
            write(then, LocalSigns.SIGNS.names().size());
        }
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
