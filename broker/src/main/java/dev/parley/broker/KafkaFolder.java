package dev.parley.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.broker.BrokerException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A formatted storage folder: it knows its cluster and its node. */
record KafkaFolder(MetaPropertiesEnsemble properties, BootstrapMetadata bootstrap) {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaFolder.class);
    private static final String PROPERTIES = "meta.properties";

    /** What a run that died while formatting may have left; the properties come last. */
    private static final Set<String> BEFORE_FORMAT = Set.of(FolderLock.FILE, "bootstrap.checkpoint",
            "bootstrap.checkpoint.tmp", PROPERTIES + ".tmp", "lost+found");

    /** Formats {@code settings.folder()} if it is new, and reads what it is. */
    static KafkaFolder open(BrokerSettings settings, KafkaConfig config) throws BrokerException {
        try {
            if (!Files.exists(settings.folder().resolve(PROPERTIES)))
                format(settings);
            var read = KafkaRaftServer.initializeLogDirs(config, LOG, "");
            return new KafkaFolder(read._1(), read._2());
        } catch (BrokerException e) {
            throw e;
        } catch (Exception e) { // Formatter declares Exception, Scala throws what it likes
            throw corrupt(settings.folder(), String.valueOf(e.getMessage()), e);
        }
    }

    private static void format(BrokerSettings settings) throws Exception {
        requireNew(settings.folder());
        new Formatter().setNodeId(settings.nodeId())
                .setClusterId(clusterId(settings))
                .setDirectories(Set.of(settings.folder().toString()))
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .run();
    }

    private static String clusterId(BrokerSettings settings) {
        return settings.quorum().map(Quorum::clusterId).orElseGet(() -> Uuid.randomUuid().toString());
    }

    /** A new cluster id over old partitions would orphan them: rather stop. */
    private static void requireNew(Path folder) throws IOException, BrokerException {
        try (var files = Files.list(folder)) {
            var stranger = files.map(file -> file.getFileName().toString())
                    .filter(name -> !BEFORE_FORMAT.contains(name))
                    .findFirst();
            if (stranger.isPresent())
                throw corrupt(folder, "it holds " + stranger.get() + " but no " + PROPERTIES, null);
        }
    }

    private static BrokerException corrupt(Path folder, String why, @Nullable Throwable cause) {
        return new BrokerException(Reason.FOLDER_CORRUPT, "the broker's folder " + folder + " can't be used: " + why
                + ". Restore it from a backup, or move it away and feed the sources again", cause);
    }
}
