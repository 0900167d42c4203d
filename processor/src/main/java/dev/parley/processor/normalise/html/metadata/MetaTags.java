package dev.parley.processor.normalise.html.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.parley.processor.normalise.block.Found;
import org.jsoup.nodes.Element;

/** The page's {@code meta} elements by name, property or itemprop, OpenGraph among them. */
final class MetaTags {
    private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> values = new HashMap<>();

    MetaTags(List<Element> metas) {
        for (Element meta : metas)
            add(meta, meta.attr("content").strip());
    }

    private void add(Element meta, String content) {
        if (content.isEmpty())
            return;
        for (String key : NAMING)
            if (meta.hasAttr(key))
                values.computeIfAbsent(meta.attr(key).strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(content);
    }

    /** The first that is there, in the order given, with its name as its place. */
    Optional<Found<String>> first(String... names) {
        for (String name : names)
            if (values.containsKey(name))
                return Optional.of(new Found<>(values.get(name).getFirst(), name));
        return Optional.empty();
    }

    List<Found<String>> all(String... names) {
        List<Found<String>> all = new ArrayList<>();
        for (String name : names)
            for (String value : values.getOrDefault(name, List.of()))
                all.add(new Found<>(value, name));
        return all;
    }
}
