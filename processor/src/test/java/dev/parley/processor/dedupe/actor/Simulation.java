package dev.parley.processor.dedupe.actor;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.model.LedgerPage;
import dev.parley.model.Locator;
import dev.parley.model.Rejection;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Both actors on several partitions, with a mailbox for each pair of sender and receiver. Which mailbox is emptied next, who flushes and
 * who crashes between two messages (its memory stays) is drawn at random.
 */
final class Simulation {
    private record Mailbox(String from, String to) {}

    /** Flushes; the longest of the tests takes a few dozen. */
    private static final int PATIENCE = 5_000;

    private final Random random;
    private final int shards;
    private final Map<Mailbox, Deque<Runnable>> mail = new HashMap<>();
    private final List<Mailbox> full = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private long delivered;
    private long gathers;
    private long doubts;

    final Map<DocumentId, EnrichedDocument> published = new TreeMap<>();
    /** By event, what stands for raw records that are gone. */
    final Map<String, Rejection> forgotten = new TreeMap<>();
    /** Events that are rejected no more. */
    final List<String> accepted = new ArrayList<>();
    final Map<String, LedgerPage> pages = new TreeMap<>();

    Simulation(long seed, int shards) {
        random = new Random(seed);
        this.shards = shards;
        for (int i = 0; i < shards; i++)
            nodes.add(new Node(i));
    }

    /** A partition: its documents, and the shard of the same number. */
    private final class Node implements Desk, ShardActor.Memory {
        final int number;
        final Table<DocumentId, Dossier> dossiers = new MemoryTable<>(json(Dossier.class));
        final MemoryTable<String, Document> contents = new MemoryTable<>(json(Document.class));
        final Table<DocumentId, Sketch> sketches = new MemoryTable<>(s -> Sketch.fromBytes(s.toBytes()));
        final Table<String, Member> members = new MemoryTable<>(json(Member.class));
        final Table<String, DocumentId> followers = new MemoryTable<>(UnaryOperator.identity());
        final Table<DocumentId, String> agenda = new MemoryTable<>(UnaryOperator.identity());
        final Table<String, Tally> tallies = new MemoryTable<>(UnaryOperator.identity());
        final Table<ShardKey, ToShard.Enter> entries = new MemoryTable<>(e -> EntryBytes.read(EntryBytes.of(e)));
        final Table<ShardKey, Boolean> owed = new MemoryTable<>(UnaryOperator.identity());
        final Table<TwinsKey, Boolean> owedTwins = new MemoryTable<>(UnaryOperator.identity());
        DocumentActor documents;
        ShardActor shard;

        Node(int number) {
            this.number = number;
            documents = documents();
            shard = new ShardActor(this, post("s" + number), shards);
        }

        private DocumentActor documents() {
            return new DocumentActor(this, post("d" + number), shards, number,
                    page -> pages.put(page.partition() + "/" + page.source(), page));
        }

        void crash() {
            documents = documents();
            shard = new ShardActor(this, post("s" + number), shards);
        }

        void flush() {
            shard.flush();
            documents.flush();
        }

        @Override
        public Table<DocumentId, Dossier> dossiers() {
            return dossiers;
        }

        @Override
        public Table<String, Document> contents() {
            return contents;
        }

        @Override
        public Table<DocumentId, Sketch> sketches() {
            return sketches;
        }

        @Override
        public Table<String, Member> members() {
            return members;
        }

        @Override
        public Table<String, DocumentId> followers() {
            return followers;
        }

        @Override
        public Table<DocumentId, String> agenda() {
            return agenda;
        }

        @Override
        public Table<String, Tally> tallies() {
            return tallies;
        }

        @Override
        public Table<ShardKey, ToShard.Enter> entries() {
            return entries;
        }

        @Override
        public Table<ShardKey, Boolean> owed() {
            return owed;
        }

        @Override
        public Table<TwinsKey, Boolean> owedTwins() {
            return owedTwins;
        }
    }

    private Post post(String from) {
        return new Post() {
            @Override
            public void toShard(int shard, ToShard message) {
                var copy = json(ToShard.class).apply(message);
                doubts += copy instanceof ToShard.TellAll ? 1 : 0;
                send(from, "s" + shard, () -> nodes.get(shard).shard.receive(shard, copy));
            }

            @Override
            public void toDocument(DocumentId document, ToDocument message) {
                var copy = json(ToDocument.class).apply(message);
                gathers += copy instanceof ToDocument.Answer ? 1 : 0;
                send(from, "d" + home(document), () -> nodes.get(home(document)).documents.receive(document, copy));
            }

            @Override
            public void publish(DocumentId document, @Nullable EnrichedDocument version) {
                if (version == null)
                    published.remove(document);
                else
                    published.put(document, version);
            }

            @Override
            public void accept(String event) {
                accepted.add(event);
            }

            @Override
            public void forget(Rejection instead) {
                forgotten.put(instead.event(), instead);
            }
        };
    }

    private static <T> UnaryOperator<T> json(Class<T> type) {
        return value -> Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(value), type);
    }

    private void send(String from, String to, Runnable delivery) {
        var box = new Mailbox(from, to);
        var queue = mail.computeIfAbsent(box, b -> new ArrayDeque<>());
        if (queue.isEmpty())
            full.add(box);
        queue.add(delivery);
    }

    private int home(DocumentId id) {
        return Math.floorMod(id.hashCode(), shards);
    }

    void arrive(Arrival arrival) {
        send("source" + random.nextInt(3), "d" + home(arrival.id()),
                () -> nodes.get(home(arrival.id())).documents.receive(arrival.id(), arrival));
    }

    void forget(DocumentId id) {
        send("user", "d" + home(id), () -> nodes.get(home(id)).documents.receive(id, new ToDocument.Forget(true)));
    }

    /** The id of a document's only event of that content and time. */
    static String event(Document document) {
        return document.id() + "@" + document.provenance().fetched() + document.contentHash();
    }

    void arrive(Document document) {
        arrive(Arrival.of(event(document), document));
    }

    /** Lets some of the mail be delivered. */
    void run(int messages) {
        for (int i = 0; i < messages && !full.isEmpty(); i++)
            step();
    }

    /** Until nothing is under way and nothing is owed. */
    void settle() {
        int flushes = 0;
        do {
            while (!full.isEmpty())
                step();
            nodes.forEach(Node::flush);
            if (++flushes > PATIENCE)
                throw new AssertionError("somebody waits for ever: " + pages);
        } while (!full.isEmpty() || waiting() > 0);
    }

    private long waiting() {
        return nodes.stream().mapToLong(n -> n.shard.owed()).sum()
                + pages.values().stream().mapToLong(LedgerPage::waiting).sum();
    }

    /** How many answers the shards gave. */
    long gathers() {
        return gathers;
    }

    /** How often a shard was asked to tell all. */
    long doubts() {
        return doubts;
    }

    long delivered() {
        return delivered;
    }

    /** How often a document was read. */
    long reads() {
        return nodes.stream().mapToLong(node -> node.contents.reads()).sum();
    }

    private void step() {
        int at = random.nextInt(full.size());
        var queue = mail.getOrDefault(full.get(at), new ArrayDeque<>());
        var next = queue.remove();
        if (queue.isEmpty())
            full.remove(at);
        next.run();
        delivered++;
        int chance = random.nextInt(400);
        if (chance < 4)
            nodes.get(random.nextInt(shards)).flush();
        else if (chance == 4)
            nodes.get(random.nextInt(shards)).crash();
    }

    EnrichedDocument version(int number) {
        return version(DocumentId.of(locator(number)));
    }

    EnrichedDocument version(DocumentId id) {
        return Objects.requireNonNull(published.get(id), id.value());
    }

    static Locator locator(int number) {
        return new Locator("folder:test/" + number + ".txt");
    }
}
