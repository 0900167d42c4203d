package dev.parley.bench.extraction;

import com.chimbori.crux.articles.ArticleExtractor;
import dev.parley.model.Hints;
import dev.parley.processor.normalise.html.HtmlReader;
import dev.parley.processor.normalise.html.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Bytes of a page in, its text out. What a library needs besides is part of its time. */
interface Extractor {
    String text(byte[] page) throws Exception;

    /** All of them by name; the first is the yardstick. */
    static Map<String, Extractor> all() {
        Map<String, Extractor> all = new LinkedHashMap<>();
        HtmlReader ours = new HtmlReader();
        all.put("jsoup parse", page -> parsed(page));
        all.put("Parley",
                page -> ours.read(page, "text/html", Hints.NONE) instanceof Reading.Content content
                        ? content.text()
                        : "");
        all.put("Readability4J", Extractor::readability);
        all.put("Crux", page -> lines(
                ArticleExtractor.with("https://example.org/", utf8(page)).extractContent().article().document));
        all.put("boilerpipe", page -> de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.getText(utf8(page)));
        return all;
    }

    private static String parsed(byte[] page) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(page), null, "").title();
    }

    private static String readability(byte[] page) {
        Element content = new Readability4J("https://example.org/", utf8(page)).parse().getArticleContent();
        return content == null ? "" : lines(content);
    }

    private static String utf8(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    /** With a line break at blocks, so that no words are glued. */
    private static String lines(Element content) {
        return content.wholeText().isBlank() ? "" : BlockText.of(content);
    }
}
