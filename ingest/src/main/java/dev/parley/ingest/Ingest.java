package dev.parley.ingest;

import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.NameService;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.folder.FolderWatch;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.ingest.poll.IngestChannels;
import dev.parley.ingest.poll.Poller;
import dev.parley.ingest.poll.PollerSettings;
import dev.parley.ingest.poll.SourceDirectory;
import dev.parley.ingest.poll.TrackedFiles;
import dev.parley.ingest.poll.TrackedPushes;
import dev.parley.ingest.poll.TrackedSubscriptions;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.ingest.push.PushQueue;
import dev.parley.ingest.push.PushRate;
import dev.parley.ingest.push.PushServer;
import dev.parley.ingest.source.Secret;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.SourcesException;
import dev.parley.ingest.source.SourcesFile;
import dev.parley.ingest.websub.Callback;
import dev.parley.ingest.websub.WebSubServer;
import dev.parley.model.Channel;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The ingest room: follows sources, watches folders, takes pushes, each in a thread of its own. Nothing restarts by itself; whoever runs
 * it looks at {@link #health} and ends the process on a failure. Thread-safe.
 */
public final class Ingest implements AutoCloseable {
    /**
     * @param failure what ended one of its threads; empty as long as all is well
     * @param polling what the poller is at
     */
    public record Health(Optional<Throwable> failure, Poller.Gauge polling) {}

    private final List<AutoCloseable> resources = new ArrayList<>();
    private final Workers workers = new Workers();
    private final Poller poller;
    private OptionalInt pushPort = OptionalInt.empty();
    private OptionalInt hubPort = OptionalInt.empty();

    private Ingest(Poller poller) {
        this.poller = poller;
    }

    /** The channels that must exist beside those of the model. */
    public static List<Channel<?, ?>> channels() {
        return IngestChannels.all();
    }

    /**
     * Publishes the sources of the file, if there is one, and starts.
     *
     * @param kafka client settings
     * @param environment where secrets are
     * @param unreadable told of files in watched folders that can't be read
     */
    public static Ingest start(IngestSettings settings, Map<String, ?> kafka, Map<String, String> environment,
            Consumer<Unreadable> unreadable) throws SourcesException, FolderException, IOException {
        var sources = sources(settings);
        var instance = settings.instance() == null ? UUID.randomUUID().toString() : settings.instance();
        var fetcher = fetcher(settings);
        var callback = callback(settings, environment);
        var poller = new Poller(new PollerSettings(instance, settings.product(), settings.politeness(), callback),
                kafka, fetcher, environment, Clock.systemUTC(), RandomGenerator.getDefault());
        var ingest = new Ingest(poller);
        ingest.resources.add(fetcher);
        try {
            ingest.define(sources, kafka);
            ingest.watch(sources, kafka, instance, unreadable);
            ingest.listen(settings, kafka, environment, instance);
            if (callback.isPresent())
                ingest.hear(settings, callback.get(), kafka, instance);
            ingest.workers.start("ingest-poller", poller, Workers.Stop.BY_ITSELF);
            return ingest;
        } catch (FolderException | IOException | RuntimeException e) {
            ingest.close();
            throw e;
        }
    }

    /** Reads whatever files and secrets the settings name, so that what is wrong with them is told before anything starts. */
    public static void check(IngestSettings settings, Map<String, String> environment)
            throws SourcesException, FolderException, IOException {
        for (var source : sources(settings))
            if (source instanceof Source.Folder folder)
                toWatch(folder);
        if (settings.pushToken() != null)
            new Secret(settings.pushToken()).read(environment);
        callback(settings, environment);
    }

    private static List<Source> sources(IngestSettings settings) throws SourcesException, IOException {
        return settings.sources() == null ? List.of() : SourcesFile.read(settings.sources());
    }

    private static FolderSource toWatch(Source.Folder folder) throws FolderException {
        return FolderSource.toWatch(List.of(Path.of(folder.path())), List.of(folder.name()));
    }

    /** As a poller's, for looking at an address without following it. */
    public static Fetcher fetcher(IngestSettings settings) {
        return new Fetcher(new FetchSettings(settings.agent(), settings.connectTimeout(), settings.readTimeout(),
                settings.totalTimeout()), NameService.SYSTEM, Clock.systemUTC());
    }

    private void define(List<Source> sources, Map<String, ?> kafka) {
        if (sources.isEmpty())
            return;
        try (var directory = SourceDirectory.open(kafka)) {
            directory.publishAtStart(sources.stream().filter(source -> !(source instanceof Source.Folder)).toList());
        }
    }

    private void watch(List<Source> sources, Map<String, ?> kafka, String instance, Consumer<Unreadable> unreadable)
            throws FolderException {
        var folders = sources.stream().filter(Source.Folder.class::isInstance).map(Source.Folder.class::cast).toList();
        for (var folder : folders) {
            var source = toWatch(folder);
            var publisher = RawPublisher.open(kafka, "parley-folder-" + folder.name() + "-" + instance);
            resources.add(publisher);
            workers.start(
                    "ingest-folder-" + folder.name(), new FolderWatch(source, publisher, new TrackedFiles(kafka),
                            folder.terms().absence(), unreadable, FolderWatch.Rhythm.STANDARD),
                    Workers.Stop.BY_INTERRUPT);
        }
    }

    private void listen(IngestSettings settings, Map<String, ?> kafka, Map<String, String> environment, String instance)
            throws IOException {
        if (settings.pushToken() == null)
            return;
        var token = new Secret(settings.pushToken()).read(environment);
        var publisher = RawPublisher.open(kafka, "parley-push-" + instance);
        resources.add(publisher);
        var memory = new TrackedPushes(kafka);
        resources.add(memory);
        var queue = new PushQueue(publisher, memory);
        workers.start("ingest-push", queue, Workers.Stop.BY_INTERRUPT);
        try {
            var server = PushServer.start(new InetSocketAddress(settings.pushPort()), token,
                    new PushRate(settings.pushRate(), Clock.systemUTC()), queue, Clock.systemUTC());
            resources.add(server);
            pushPort = OptionalInt.of(server.port());
        } catch (BindException e) {
            throw new BindException("port " + settings.pushPort() + " is in use; name another as ingest.pushPort");
        }
    }

    private static Optional<Callback> callback(IngestSettings settings, Map<String, String> environment)
            throws IOException {
        if (settings.callback() == null || settings.callbackSecret() == null)
            return Optional.empty();
        return Optional.of(new Callback(settings.callback(), new Secret(settings.callbackSecret()).read(environment)));
    }

    private void hear(IngestSettings settings, Callback callback, Map<String, ?> kafka, String instance)
            throws IOException {
        var subscriptions = new TrackedSubscriptions(kafka, "parley-hubs-" + instance, Clock.systemUTC());
        resources.add(subscriptions);
        var server = WebSubServer.start(new InetSocketAddress(settings.callbackPort()), callback, subscriptions,
                Clock.systemUTC());
        resources.add(server);
        hubPort = OptionalInt.of(server.port());
    }

    /** Where hubs call, if they do. */
    public OptionalInt hubPort() {
        return hubPort;
    }

    public Health health() {
        return new Health(workers.failure(), poller.gauge());
    }

    /** Where documents are taken in, if they are. */
    public OptionalInt pushPort() {
        return pushPort;
    }

    @Override
    public void close() {
        poller.stop();
        workers.close();
        Workers.closeAll(resources.reversed());
    }
}
