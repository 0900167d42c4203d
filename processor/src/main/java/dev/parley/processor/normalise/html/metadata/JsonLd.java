package dev.parley.processor.normalise.html.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema.org description of the page in its JSON-LD scripts: of several things, the one that the page is about. */
final class JsonLd {
    static final String PLACE = "json-ld";
    private static final Set<String> TEXTS = Set.of("Article", "NewsArticle", "BlogPosting", "Report", "TechArticle",
            "ScholarlyArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "ReportageNewsArticle",
            "ReviewNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting", "SocialMediaPosting",
            "DiscussionForumPosting", "AdvertiserContentArticle", "SatiricalArticle", "MedicalScholarlyArticle",
            "Interview", "PodcastEpisode", "Episode", "Recipe", "HowTo", "QAPage");
    private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "AboutPage", "CollectionPage", "FAQPage",
            "ProfilePage", "MedicalWebPage", "VideoObject", "Product", "Course", "Event", "CreativeWork", "Book",
            "Movie");
    /** Line breaks within strings are common and do no harm. */
    private static final JsonMapper LENIENT = JsonMapper
            .builder(JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build())
            .build();
    /** A script beyond this many characters is data for the page's own scripts. */
    private static final int LARGEST = 400_000;
    private static final int DEEPEST = 6;
    private static final int MOST_NODES = 2000;

    private record Ranked(JsonNode node, int rank) {}

    private final List<Ranked> things;

    private JsonLd(List<Ranked> things) {
        this.things = things;
    }

    static JsonLd of(List<Element> scripts) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : scripts)
            read(script.data()).ifPresent(json -> collect(json, found));
        return new JsonLd(found.isEmpty()
                ? List.of()
                : found.stream()
                        .map(thing -> new Ranked(thing, rank(thing)))
                        .filter(thing -> thing.rank < 2)
                        .sorted(Comparator.comparingInt(Ranked::rank))
                        .toList());
    }

    /** Empty for what is no JSON: a broken script says nothing, and the next place is asked. */
    private static Optional<JsonNode> read(String script) {
        if (script.length() > LARGEST)
            return Optional.empty();
        try {
            return Optional.of(LENIENT.readTree(clean(script)));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static String clean(String script) {
        int start = 0;
        while (start < script.length() && "{[".indexOf(script.charAt(start)) < 0)
            start++;
        int end = script.length();
        while (end > start && "}]".indexOf(script.charAt(end - 1)) < 0)
            end--;
        return script.substring(start, end);
    }

    private record At(JsonNode node, int depth) {}

    private static void collect(JsonNode root, List<JsonNode> into) {
        Deque<At> open = new ArrayDeque<>(List.of(new At(root, 0)));
        for (int nodes = 0; !open.isEmpty() && nodes < MOST_NODES; nodes++) {
            At at = open.poll();
            if (at.node.isObject() && at.node.has("@type"))
                into.add(at.node);
            if (at.depth < DEEPEST)
                inner(at.node).forEach(child -> open.add(new At(child, at.depth + 1)));
        }
    }

    /** Only what frames the page's own description is entered: what it mentions is something else. */
    private static Stream<JsonNode> inner(JsonNode node) {
        if (node.isArray())
            return node.valueStream();
        return Stream.of("@graph", "mainEntity", "mainEntityOfPage")
                .map(node::path)
                .filter(child -> child.isContainer());
    }

    private static int rank(JsonNode thing) {
        JsonNode type = thing.path("@type");
        Stream<String> names = type.isArray() ? type.valueStream().map(JsonLd::text) : Stream.of(text(type));
        return names.map(name -> name.substring(name.lastIndexOf('/') + 1))
                .mapToInt(name -> TEXTS.contains(name) ? 0 : PAGES.contains(name) ? 1 : 2)
                .min()
                .orElse(2);
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString("").strip() : "";
    }

    Optional<String> first(String... fields) {
        return things.stream()
                .flatMap(thing -> Stream.of(fields).map(field -> text(thing.node.path(field))))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The title of a text; what a mere page calls itself has the site's name in it. */
    Optional<String> headline() {
        return things.stream()
                .filter(thing -> thing.rank == 0)
                .flatMap(thing -> Stream.of("headline", "name").map(field -> text(thing.node.path(field))))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    List<String> authors() {
        return things.stream()
                .map(thing -> names(thing.node.path("author")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    Optional<String> site() {
        return things.stream().flatMap(thing -> names(thing.node.path("publisher")).stream()).findFirst();
    }

    private static List<String> names(JsonNode node) {
        Stream<JsonNode> all = node.isArray() ? node.valueStream() : Stream.of(node);
        return all.map(one -> one.isObject() ? text(one.path("name")) : text(one))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
