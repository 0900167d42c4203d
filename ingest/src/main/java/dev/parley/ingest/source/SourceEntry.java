package dev.parley.ingest.source;

import dev.parley.ingest.url.WebAddress;
import dev.parley.model.Absence;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry of a sources file. */
record SourceEntry(JsonNode node) {
    private static final List<String> KINDS = List.of("feed", "sitemap", "page", "folder", "transcripts");
    private static final Set<String> KEYS = Set.of("name", "every", "rate", "match", "allowPrivate", "obeyReservations",
            "forget", "ids", "headers", "preset");

    static Source of(JsonNode node) {
        if (!node.isObject())
            throw new IllegalArgumentException(
                    "an entry is named by its kind, like `feed: https://example.org/feed.xml`");
        return new SourceEntry(node).source();
    }

    private Source source() {
        refuseUnknown();
        var kind = kind();
        var value = text(kind);
        if (value == null)
            throw new IllegalArgumentException("`" + kind + "` needs a value");
        return switch (kind) {
            case "feed" -> new Source.Feed(name(WebAddress.typed(value)), WebAddress.typed(value), terms());
            case "sitemap" -> new Source.Sitemap(name(WebAddress.typed(value)), WebAddress.typed(value), terms());
            case "page" -> new Source.Page(name(WebAddress.typed(value)), WebAddress.typed(value), terms());
            case "folder" -> new Source.Folder(folderName(value), value, terms());
            default -> transcripts(value);
        };
    }

    private String kind() {
        var kinds = KINDS.stream().filter(node::has).toList();
        if (kinds.size() != 1)
            throw new IllegalArgumentException("an entry has one kind of " + KINDS + ", this one has " + kinds);
        return kinds.getFirst();
    }

    private void refuseUnknown() {
        var unknown = new TreeSet<>(node.propertyNames());
        unknown.removeAll(KINDS);
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty())
            throw new IllegalArgumentException("there is no key " + unknown + "; an entry has one of " + KINDS
                    + ", and may have any of " + new TreeSet<>(KEYS));
    }

    private Source transcripts(String value) {
        var ids = node.path("ids").valueStream().map(JsonNode::asString).toList();
        if ("spoken".equals(text("preset")))
            return Presets.spoken(Optional.ofNullable(text("name")), WebAddress.typed(value).toString(), ids, terms());
        var headers = new HashMap<String, Secret>();
        node.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), new Secret(header.getValue().asString())));
        return new Source.TranscriptApi(name(WebAddress.typed(value.replace("{id}", "id"))), value, ids, headers,
                terms());
    }

    private Terms terms() {
        var every = text("every");
        var rate = text("rate");
        return new Terms(every == null ? null : Durations.read(every), rate == null ? null : interval(rate),
                text("match"), flag("allowPrivate", false), flag("obeyReservations", true),
                flag("forget", false) ? Absence.FORGET : null);
    }

    /** {@code 10/s} is one in 100 ms. */
    static Duration interval(String rate) {
        var parts = rate.strip().split("\\s*/\\s*");
        if (parts.length != 2 || !parts[0].matches("[1-9]\\d{0,3}"))
            throw new IllegalArgumentException(
                    "a rate is a number of requests per time, like 10/s or 30/m, not '" + rate + "'");
        return Durations.read("1" + parts[1]).dividedBy(Integer.parseInt(parts[0]));
    }

    private boolean flag(String key, boolean otherwise) {
        var value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean())
            throw new IllegalArgumentException("`" + key + "` is true or false");
        return value.asBoolean(otherwise);
    }

    private String name(URI url) {
        var name = text("name");
        return name == null ? Source.nameOf(url) : name;
    }

    private String folderName(String path) {
        var name = text("name");
        return name == null ? String.valueOf(Path.of(path).toAbsolutePath().normalize().getFileName()) : name;
    }

    private @Nullable String text(String key) {
        var value = node.path(key).asString("").strip();
        return value.isEmpty() ? null : value;
    }
}
