package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads transcripts in the HTML of the podcast namespace: {@code <cite>Name:</cite> <time>0:53</time> <p>words</p>}. */
public final class PodcastHtml {
    private static final int FEWEST = 2;

    private PodcastHtml() {}

    /** Empty unless speakers and times stand beside each other again and again, and hardly anything else. */
    public static Optional<Talk> read(String html) {
        if (!html.contains("<cite") || !html.contains("<time"))
            return Optional.empty();
        var document = Jsoup.parse(html);
        long marked = document.select("cite + time, time + cite").size();
        long rest = document.select("article, nav, footer, main, li").size();
        return marked >= FEWEST && rest <= marked ? Optional.of(talk(document)) : Optional.empty();
    }

    /** A whole page has a title, and a frame around the talk. */
    private static Talk talk(Document document) {
        var headline = document.selectFirst("h1");
        var language = document.selectFirst("html[lang]");
        document.select("nav, header, footer, aside").remove();
        return Talk.of(utterances(document), headline == null ? document.title() : headline.text(),
                language == null ? null : language.attr("lang"), headline == null ? "title" : "h1");
    }

    private static List<Utterance> utterances(Document document) {
        var utterances = new ArrayList<Utterance>();
        String voice = null;
        Double start = null;
        for (var element : document.body().select("cite, time, p")) {
            if (element.nameIs("cite"))
                voice = name(element);
            else if (element.nameIs("time"))
                start = Times.parse(element.hasAttr("datetime") ? element.attr("datetime") : element.text());
            else
                start = say(element, voice, start, utterances);
        }
        return utterances;
    }

    private static @Nullable String name(Element cite) {
        var name = cite.text().strip().replaceFirst("\\s*[:：]$", "");
        return name.isEmpty() ? null : name;
    }

    /** The time belongs to the first paragraph below it. */
    private static @Nullable Double say(Element paragraph, @Nullable String voice, @Nullable Double start,
            List<Utterance> utterances) {
        var copy = paragraph.clone();
        copy.select("cite, time").remove();
        if (!copy.text().isBlank())
            utterances.add(Utterance.of(voice, start, null, copy.text()));
        return copy.text().isBlank() ? start : null;
    }
}
