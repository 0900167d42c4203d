package dev.parley.sink.jsonl;

import dev.parley.sink.ChannelPartition;
import dev.parley.sink.Place;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of one partition in a file whose name says which: {@code parley.documents-2-00000000000000000310-00000000000000000420.jsonl}
 * holds what lies at offsets 310 to 419 of partition 2. The last one of a partition is open and ends with {@code .open.jsonl}; one that
 * is compressed ends with {@code .jsonl.zst}.
 *
 * @param next the offset behind it
 */
record Segment(ChannelPartition partition, long first, long next, Form form) implements Comparable<Segment> {
    private static final Pattern NAME = Pattern
            .compile("(.+)-(\\d+)-(\\d{20})-(\\d{20})(\\.open\\.jsonl|\\.jsonl|\\.jsonl\\.zst)");

    enum Form {
        OPEN(".open.jsonl"), PLAIN(".jsonl"), ZSTD(".jsonl.zst");

        private final String suffix;

        Form(String suffix) {
            this.suffix = suffix;
        }

        static Form of(String suffix) {
            for (var form : values())
                if (form.suffix.equals(suffix))
                    return form;
            throw new IllegalArgumentException("no segment ends with " + suffix);
        }
    }

    /** Empty for a file that is no segment. */
    static Optional<Segment> of(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new Segment(new ChannelPartition(name.group(1), Integer.parseInt(name.group(2))),
                        Long.parseLong(name.group(3)), Long.parseLong(name.group(4)), Form.of(name.group(5))))
                : Optional.empty();
    }

    /** What nothing has been written to yet. */
    static Segment emptyAt(Place place) {
        return new Segment(place.partition(), place.offset(), place.offset(), Form.OPEN);
    }

    Segment until(long end, Form as) {
        return new Segment(partition, first, end, as);
    }

    String fileName() {
        return String.format(Locale.ROOT, "%s-%d-%020d-%020d%s", partition.channel(), partition.partition(), first,
                next, form.suffix);
    }

    @Override
    public int compareTo(Segment other) {
        int byPartition = partition.compareTo(other.partition);
        return byPartition != 0 ? byPartition : Long.compare(first, other.first);
    }
}
