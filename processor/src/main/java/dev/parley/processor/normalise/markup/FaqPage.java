package dev.parley.processor.normalise.markup;

import dev.parley.model.Json;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Questions and answers that a page states as data (schema.org's {@code FAQPage} in JSON-LD). Where the page shows them too, its own
 * words stay and the questions become headings; those that it does not show are added at the end.
 */
public final class FaqPage {
    private static final int DEEPEST = 8;
    private static final int LEVEL = 3;
    private final Map<String, String> answers = new LinkedHashMap<>();

    private FaqPage() {}

    /** The blocks with what the data of the page add to them. */
    public static List<Block> with(String html, List<Block> blocks) {
        if (!html.contains("FAQPage"))
            return blocks;
        var page = new FaqPage();
        for (var script : Jsoup.parse(html).select("script[type=application/ld+json]"))
            page.collect(json(script.data()), DEEPEST);
        return page.answers.isEmpty() ? blocks : page.merged(blocks);
    }

    private static JsonNode json(String data) {
        try {
            return Json.MAPPER.readTree(data);
        } catch (JacksonException e) {
            return Json.MAPPER.missingNode(); // data that are broken say nothing; the page itself is read all the same
        }
    }

    private void collect(JsonNode node, int deeper) {
        if (deeper > 0 && isA(node, "FAQPage"))
            each(node.path("mainEntity"), this::question);
        else if (deeper > 0)
            node.forEach(child -> collect(child, deeper - 1));
    }

    private static boolean isA(JsonNode node, String type) {
        var types = node.path("@type");
        return types.asString("").equals(type) || types.valueStream().anyMatch(each -> each.asString("").equals(type));
    }

    private static void each(JsonNode oneOrMore, Consumer<JsonNode> read) {
        if (oneOrMore.isArray())
            oneOrMore.forEach(read);
        else
            read.accept(oneOrMore);
    }

    private void question(JsonNode node) {
        var question = text(node.path("name"));
        if (isA(node, "Question") && !question.isEmpty())
            each(node.path("acceptedAnswer"),
                    answer -> answers.merge(question, answer.path("text").asString(""), (one, other) -> one));
    }

    /** Names may hold entities and tags. */
    private static String text(JsonNode name) {
        return Jsoup.parse(name.asString("")).text().strip();
    }

    private List<Block> merged(List<Block> blocks) {
        var merged = new ArrayList<Block>();
        for (var block : blocks) {
            var text = block.text().text().strip();
            boolean shown = answers.remove(text) != null && block.kind() != Block.Kind.HEADING;
            merged.add(shown ? Block.heading(LEVEL, block.text()) : block);
        }
        answers.forEach((question, answer) -> {
            merged.add(Block.heading(LEVEL, Rich.plain(question)));
            merged.addAll(HtmlFragment.blocks(answer));
        });
        return merged;
    }
}
