package dev.parley.app.walk;

import dev.parley.ingest.Ingest;
import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.processor.dedupe.DedupeChannels;
import java.util.List;
import java.util.stream.Stream;

/** All channels of the house. */
public final class HouseChannels {
    public static final List<Channel<?, ?>> ALL = Stream
            .of(List.of(Channels.RAW, Channels.DOCUMENTS, Channels.REJECTED, Channels.LEDGER, Channels.TAXONOMY,
                    Channels.TRENDS, Channels.REDRIVE, Channels.FORGOTTEN), DedupeChannels.ALL, Ingest.channels())
            .<Channel<?, ?>>flatMap(List::stream)
            .toList();

    /** Those that the processor writes and others read. */
    public static final List<String> OUTPUTS = List.of(Channels.DOCUMENTS.name(), Channels.REJECTED.name(),
            Channels.LEDGER.name(), Channels.TRENDS.name());

    private HouseChannels() {}
}
