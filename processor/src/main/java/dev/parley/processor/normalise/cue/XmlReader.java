package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads TTML (W3C TTML2, with {@code ttm:agent}) and YouTube's timed text, srv1 and srv3. Entities are never expanded. */
public final class XmlReader {
    private XmlReader() {}

    /** Empty if the root is none of them. */
    public static Optional<Talk> read(String xml) {
        var document = Jsoup.parse(xml, Parser.xmlParser());
        var root = document.firstElementChild();
        return root == null ? Optional.empty() : switch (local(root.tagName())) {
            case "tt" -> Optional.of(ttml(document, root));
            case "transcript" -> Optional.of(srv1(root));
            case "timedtext" -> Optional.of(srv3(root));
            default -> Optional.empty();
        };
    }

    private static String local(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }

    private static Talk srv1(Element root) {
        return Talk.of(root.getElementsByTag("text").stream().map(text -> {
            var start = Times.parse(text.attr("start"));
            var lasts = Times.parse(text.attr("dur"));
            return Utterance.of(null, start, start == null || lasts == null ? null : start + lasts,
                    unescapedTwice(text.text()));
        }).filter(utterance -> !utterance.text().isBlank()).toList());
    }

    /** YouTube escapes the markup within a text once more. */
    private static String unescapedTwice(String text) {
        return String.join("", CueText.parse(text).stream().map(CueText.Span::words).toList());
    }

    private static Talk srv3(Element root) {
        var utterances = new ArrayList<Utterance>();
        for (var p : root.getElementsByTag("p")) {
            var start = Times.parse(p.attr("t") + "ms");
            var lasts = Times.parse(p.attr("d") + "ms");
            VoiceChanges.split(unescapedTwice(p.wholeText().strip()))
                    .forEach(part -> utterances.add(new Utterance(null, start,
                            start == null || lasts == null ? null : start + lasts, part.words(), part.change())));
        }
        return Talk.of(utterances);
    }

    private static Talk ttml(Document document, Element root) {
        var agents = agents(document);
        double frames = number(root.attr("ttp:frameRate"), 30);
        double ticks = number(root.attr("ttp:tickRate"), 1);
        var utterances = new ArrayList<Utterance>();
        for (var p : elements(document, "p"))
            utterances.add(Utterance.of(agent(p, agents), Times.parse(inherited(p, "begin"), frames, ticks),
                    Times.parse(inherited(p, "end"), frames, ticks), words(p)));
        var titles = elements(document, "title");
        return Talk.of(utterances.stream().filter(utterance -> !utterance.text().isBlank()).toList(),
                titles.isEmpty() ? null : titles.getFirst().text(), root.attr("xml:lang"), "ttml");
    }

    private static List<Element> elements(Document document, String name) {
        return document.getAllElements().stream().filter(element -> local(element.tagName()).equals(name)).toList();
    }

    private static double number(String text, double otherwise) {
        var number = Times.parse(text);
        return number == null || number == 0 ? otherwise : number;
    }

    private static Map<String, String> agents(Document document) {
        var agents = new HashMap<String, String>();
        for (var agent : elements(document, "agent"))
            if (!agent.text().isBlank())
                agents.put(agent.attr("xml:id"), agent.text().strip());
        return agents;
    }

    private static @Nullable String agent(Element p, Map<String, String> agents) {
        var id = inherited(p, "ttm:agent").strip();
        var within = id.isEmpty()
                ? p.selectStream("[^ttm:]")
                        .map(span -> span.attr("ttm:agent"))
                        .filter(agent -> !agent.isBlank())
                        .findFirst()
                        .orElse("")
                : id;
        return within.isEmpty() ? null : agents.getOrDefault(within, within);
    }

    private static String inherited(Element element, String attribute) {
        for (Element each = element; each != null; each = each.parent())
            if (each.hasAttr(attribute))
                return each.attr(attribute);
        return "";
    }

    private static String words(Element p) {
        var words = new StringBuilder();
        p.traverse((Node node, int depth) -> {
            if (node instanceof TextNode text)
                words.append(text.getWholeText().replaceAll("\\s+", " "));
            else if (node instanceof Element element && local(element.tagName()).equals("br"))
                words.append('\n');
        });
        return words.toString().strip();
    }
}
