package dev.parley.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.kafka.Connection;
import dev.parley.broker.BrokerExtension;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FeedingIT {
    @RegisterExtension
    static final BrokerExtension BROKER = new BrokerExtension();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsFedIsCountedAndSoIsWhatCantBeRead() throws IOException, FolderException {
        for (var channel : List.of(Channels.RAW, Channels.REJECTED))
            BROKER.createTopic(channel.name(), 2, channel.settings());
        Files.writeString(folder.resolve("a.txt"), "Ada");
        Files.writeString(folder.resolve("c.txt"), "Tom");
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("nowhere"));
        var unreadable = new ArrayList<Unreadable>();
        var feeding = new Feeding(Connection.to(BROKER.bootstrapServers(), Map.of()),
                FolderSource.of(List.of(folder), List.of("seeds")), BROKER.unique("feeding"));
        assertThat(feeding.run(unreadable::add)).isEqualTo(new Feeding.Fed(2, 0, 1));
        assertThat(unreadable).singleElement().extracting(Unreadable::path).asString().endsWith("b.txt");
    }
}
