package dev.parley.processor.tag;

import dev.parley.processor.tag.YamlNode.Mapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold of topics among each other: ids of the right form and unique, parents that exist, no circle. */
final class TopicTree {
    private TopicTree() {}

    /** A topic and where it stands. */
    record Placed(Mapping at, Topic topic) {}

    static void check(List<Placed> topics, YamlFields fields) {
        Map<String, Placed> byId = new HashMap<>();
        for (var placed : topics)
            checkId(placed, Optional.ofNullable(byId.putIfAbsent(placed.topic().id(), placed)), fields);
        for (var placed : topics)
            checkParent(placed, byId, fields);
    }

    /** Of topics that no document can have, since no query speaks for them and they have no children. */
    static void warn(List<Placed> topics, List<Problem> warnings) {
        var parents = new HashSet<String>();
        topics.forEach(t -> Optional.ofNullable(t.topic().parent()).ifPresent(parents::add));
        for (var placed : topics)
            if (!parents.contains(placed.topic().id()) && placed.topic().bias() <= 0
                    && placed.topic().queries().stream().noneMatch(q -> q.weight() > 0))
                warnings.add(placed.at()
                        .problem("no document will have the topic " + placed.topic().id()
                                + ": no query speaks for it, and no other topic is below it"));
    }

    private static void checkId(Placed placed, Optional<Placed> earlier, YamlFields fields) {
        var id = placed.topic().id();
        var at = placed.at().get("id").orElse(placed.at());
        if (!id.isEmpty() && !Topic.isId(id))
            fields.report(at, "an id is lower-case letters, digits and single hyphens, not '" + id + "'");
        earlier.filter(e -> !id.isEmpty())
                .ifPresent(e -> fields.report(at,
                        "topic '" + id + "' is there already, at line " + e.at().problem("").line()));
    }

    private static void checkParent(Placed placed, Map<String, Placed> byId, YamlFields fields) {
        var parent = placed.topic().parent();
        if (parent == null)
            return;
        var at = placed.at().get("parent").orElse(placed.at());
        if (!byId.containsKey(parent))
            fields.report(at, "there is no topic '" + parent + "' to be the parent of '" + placed.topic().id() + "'");
        else if (isOwnAncestor(placed.topic(), byId))
            fields.report(at, "topic '" + placed.topic().id() + "' is its own ancestor");
    }

    private static boolean isOwnAncestor(Topic topic, Map<String, Placed> byId) {
        var seen = new HashSet<String>();
        var above = topic.parent();
        while (above != null && seen.add(above)) {
            if (above.equals(topic.id()))
                return true;
            var next = byId.get(above);
            above = next == null ? null : next.topic().parent();
        }
        return false;
    }
}
