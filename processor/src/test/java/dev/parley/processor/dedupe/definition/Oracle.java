package dev.parley.processor.dedupe.definition;

import dev.parley.model.ContentHash;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definition, word by word and by brute force: reads the documents in order, compares each with all before it. */
public final class Oracle {
    /** A document; {@code position} is whatever orders it. */
    public record Item<P>(P position, ContentHash content, Sketch sketch) {}

    private static final class Node {
        final Item<?> item;
        final Set<Integer> anchors;
        @Nullable
        Node head;
        @Nullable
        Node absorber;

        Node(Item<?> item) {
            this.item = item;
            anchors = Arrays.stream(item.sketch().anchors()).boxed().collect(Collectors.toSet());
        }

        boolean isOriginal() {
            return head == null;
        }

        boolean longerThan(Node other) {
            return item.sketch().longerThan(other.item.sketch());
        }

        boolean has(int anchor) {
            return anchors.contains(anchor);
        }
    }

    private final List<Node> nodes = new ArrayList<>();

    private Oracle() {}

    /** For each document, in order, the index of the root of its group. */
    public static <P extends Comparable<P>> List<Integer> roots(List<Item<P>> documents) {
        var oracle = new Oracle();
        documents.stream().sorted(Comparator.comparing(Item::position)).forEach(oracle::read);
        return oracle.nodes.stream().map(Oracle::root).map(oracle.nodes::indexOf).toList();
    }

    private void read(Item<?> item) {
        var node = new Node(item);
        var candidates = candidates(node);
        node.head = twin(item).or(() -> head(node, candidates)).orElse(null);
        if (node.isOriginal())
            candidates.stream().filter(o -> node.longerThan(o) && similar(o, node)).forEach(o -> absorb(o, node));
        nodes.add(node);
    }

    private static void absorb(Node shorter, Node longer) {
        if (shorter.absorber == null || longer.item.sketch().length() > shorter.absorber.item.sketch().length())
            shorter.absorber = longer;
    }

    private Optional<Node> twin(Item<?> item) {
        return nodes.stream().filter(n -> n.item.content().equals(item.content())).findFirst();
    }

    private Optional<Node> head(Node node, List<Node> candidates) {
        var similar = candidates.stream().filter(o -> !node.longerThan(o) && similar(o, node)).toList();
        var alike = similar.stream().filter(o -> !o.longerThan(node)).min(Comparator.comparingInt(nodes::indexOf));
        Comparator<Node> byLength = Comparator.comparingInt(o -> -o.item.sketch().length());
        return alike.or(() -> similar.stream().min(byLength.thenComparingInt(nodes::indexOf)));
    }

    private List<Node> candidates(Node node) {
        var usable = node.anchors.stream().filter(this::isUsable).toList();
        int anchors = node.anchors.size();
        record Shared(Node original, int count) {}
        return nodes.stream()
                .filter(Node::isOriginal)
                .map(o -> new Shared(o, (int) usable.stream().filter(o::has).count()))
                .filter(s -> Rules.enough(s.count, anchors, s.original.anchors.size()))
                .sorted(Comparator.comparingInt((Shared s) -> -s.count)
                        .thenComparingInt(s -> nodes.indexOf(s.original)))
                .limit(Rules.MOST_CANDIDATES)
                .map(Shared::original)
                .toList();
    }

    private boolean isUsable(int anchor) {
        return nodes.stream().filter(n -> n.isOriginal() && n.has(anchor)).count() < Rules.ORIGINALS_AN_ANCHOR;
    }

    private static boolean similar(Node earlier, Node later) {
        return Comparison.of(earlier.item.sketch(), later.item.sketch()).similar();
    }

    private static Node root(Node node) {
        var next = node.head != null ? node.head : node.absorber;
        return next == null ? node : root(next);
    }
}
