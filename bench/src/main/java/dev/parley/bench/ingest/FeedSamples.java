package dev.parley.bench.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.parley.ingest.feed.Entry;
import dev.parley.ingest.feed.FeedOutcome;
import dev.parley.ingest.feed.FeedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the sample feeds of feedparser, whose comments say what must be found ({@code Expect: ...}), and compares what they say of
 * entries: number, link, title, id, authors, dates, summary and content. What they say of other things (media, categories, languages,
 * the feed as a whole) is not looked at. Of samples without such a comment the entries must be as many as there are elements of that
 * name. Prints the samples that fail, and the share of those that hold.
 */
public final class FeedSamples {
    private static final Pattern EXPECT = Pattern.compile("Expect:[ \\t]*(.*?)\\s*-->", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("Header:\\s*Content-type:\\s*([^\\r\\n]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED = Pattern.compile("<(?:\\w+:)?(?:rss|rdf|feed|channel)[\\s>]",
            Pattern.CASE_INSENSITIVE);
    /** Where feedparser's own test server stands. */
    private static final URI BASE = URI.create("http://127.0.0.1:8097/tests/sample.xml");

    private int held;
    private int decided;

    private FeedSamples() {}

    /** Folders with samples, at any depth. */
    public static void main(String[] arguments) throws IOException {
        var samples = new FeedSamples();
        for (var folder : arguments)
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(file -> file.toString().endsWith(".xml")).sorted().toList())
                    samples.look(file);
            }
        System.out.printf(Locale.ROOT, "%d of %d samples that say something of entries hold: %.3f%n", samples.held,
                samples.decided, samples.decided == 0 ? 0.0 : (double) samples.held / samples.decided);
    }

    private void look(Path file) throws IOException {
        var body = Files.readAllBytes(file);
        var text = legible(body);
        var type = TYPE.matcher(text);
        var outcome = FeedReader.read(BASE, type.find() ? type.group(1).strip() : "application/xml", body);
        var entries = outcome instanceof FeedOutcome.Read read ? read.feed().entries() : List.<Entry>of();
        var expect = EXPECT.matcher(text);
        var wrong = new ArrayList<String>();
        boolean says = expect.find() ? compare(expect.group(1), text, entries, wrong) : count(text, entries, wrong);
        if (!says)
            return;
        decided++;
        if (wrong.isEmpty())
            held++;
        else
            System.out.println(file + "\n    " + String.join("\n    ", wrong));
    }

    private static boolean compare(String expression, String text, List<Entry> entries, List<String> wrong) {
        var ours = Expected.in(expression).stream().filter(expected -> expected.isOurs(text)).toList();
        ours.forEach(expected -> expected.check(entries, BASE).ifPresent(wrong::add));
        return !ours.isEmpty();
    }

    private static boolean count(String text, List<Entry> entries, List<String> wrong) {
        var bare = COMMENT.matcher(text).replaceAll("");
        if (!FEED.matcher(bare).find())
            return false;
        long elements = ENTRY.matcher(bare).results().count();
        if (elements != entries.size())
            wrong.add(elements + " elements, " + entries.size() + " entries");
        return true;
    }

    /** Signs of ASCII as they are, whichever charset; others may be wrong. */
    private static String legible(byte[] body) {
        var text = new String(body, ISO_8859_1).replace("\0", "");
        return text.contains("<") ? text : new String(body, Charset.forName("IBM037"));
    }
}
