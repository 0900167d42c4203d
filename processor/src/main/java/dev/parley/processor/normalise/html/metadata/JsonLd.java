package dev.parley.processor.normalise.html.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> FIRMS = Set.of("Corporation", "LocalBusiness", "Brand", "NGO", "WebSite");
    /** Line breaks within strings are common and do no harm. */
    private static final JsonMapper LENIENT = JsonMapper
            .builder(JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build())
            .build();
    /** A script beyond this many characters is data for the page's own scripts. */
    private static final int LARGEST = 400_000;
    private static final List<String> FRAMES = List.of("@graph", "mainEntity", "mainEntityOfPage");
    private static final int DEEPEST = 6;
    private static final int MOST_NODES = 2000;

    /** The rank of what is neither a text nor a page. */
    private static final int NEITHER = 2;

    private record Ranked(JsonNode node, int rank) {}

    private final List<Ranked> things;
    /** What else the page describes, to which its things refer by identifier. */
    private final Map<String, JsonNode> byId;

    private JsonLd(List<Ranked> things, Map<String, JsonNode> byId) {
        this.things = things;
        this.byId = byId;
    }

    static JsonLd of(List<Element> scripts) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : scripts)
            read(script.data()).ifPresent(json -> collect(json, found));
        List<Ranked> things = new ArrayList<>();
        for (JsonNode thing : found)
            if (rank(thing) < NEITHER)
                things.add(new Ranked(thing, rank(thing)));
        things.sort(Comparator.comparingInt(Ranked::rank));
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode thing : found)
            if (thing.has("name"))
                byId.putIfAbsent(text(thing.path("@id")), thing);
        return new JsonLd(things, byId);
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
                enter(at, open);
        }
    }

    /** Only what frames the page's own description is entered: what it mentions is something else. */
    private static void enter(At at, Deque<At> open) {
        if (at.node.isArray())
            for (JsonNode child : at.node)
                open.add(new At(child, at.depth + 1));
        else
            for (String frame : FRAMES)
                if (at.node.path(frame).isContainer())
                    open.add(new At(at.node.path(frame), at.depth + 1));
    }

    private static int rank(JsonNode thing) {
        JsonNode type = thing.path("@type");
        if (!type.isArray())
            return rank(text(type));
        int least = NEITHER;
        for (JsonNode one : type)
            least = Math.min(least, rank(text(one)));
        return least;
    }

    private static int rank(String type) {
        String name = type.substring(type.lastIndexOf('/') + 1);
        return TEXTS.contains(name) ? 0 : PAGES.contains(name) ? 1 : NEITHER;
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString("").strip() : "";
    }

    Optional<String> first(String... fields) {
        return first(NEITHER, fields);
    }

    /** The title of a text; what a mere page calls itself has the site's name in it. */
    Optional<String> headline() {
        return first(1, "headline", "name");
    }

    /** @param beyond the rank from which on things are not asked */
    private Optional<String> first(int beyond, String... fields) {
        for (Ranked thing : things)
            for (String field : fields) {
                String value = thing.rank < beyond ? text(thing.node.path(field)) : "";
                if (!value.isEmpty())
                    return Optional.of(value);
            }
        return Optional.empty();
    }

    /** The people among those stated; an organisation is no author. */
    List<String> authors() {
        for (Ranked thing : things) {
            List<String> names = names(thing.node.path("author"), true);
            if (!names.isEmpty())
                return names;
        }
        return List.of();
    }

    Optional<String> site() {
        for (Ranked thing : things) {
            List<String> names = names(thing.node.path("publisher"), false);
            if (!names.isEmpty())
                return Optional.of(names.getFirst());
        }
        return Optional.empty();
    }

    private List<String> names(JsonNode node, boolean people) {
        List<String> names = new ArrayList<>(1);
        for (JsonNode one : each(node)) {
            JsonNode described = described(one);
            if (!people || isPerson(described))
                for (JsonNode name : each(described.isObject() ? described.path("name") : described))
                    if (!text(name).isEmpty() && !names.contains(text(name)))
                        names.add(text(name));
        }
        return names;
    }

    /** The members of an array; some list the names of several people as those of one. */
    private static Iterable<JsonNode> each(JsonNode node) {
        return node.isArray() ? node : List.of(node);
    }

    /** Itself, or what it refers to. */
    private JsonNode described(JsonNode one) {
        return one.isObject() && !one.has("name") ? byId.getOrDefault(text(one.path("@id")), one) : one;
    }

    private static boolean isPerson(JsonNode one) {
        boolean typed = false;
        for (JsonNode type : each(one.path("@type"))) {
            String name = text(type);
            if (!name.isEmpty() && !name.endsWith("Organization") && !FIRMS.contains(name))
                return true;
            typed |= !name.isEmpty();
        }
        return !typed;
    }
}
