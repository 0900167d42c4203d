package dev.parley.ingest.folder;

import dev.parley.ingest.publish.Noted;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.model.Absence;
import dev.parley.model.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes what a folder source holds and whatever is added or changed, until interrupted. A file is read when two looks at it, some
 * time apart, are equal, so that one being written is not read half. After a start only what has another size or time than when it was
 * published is read. A file that is deleted, also while nobody watched, is noted as gone; not while a folder can't be read, or is
 * empty and not the one that the files were seen in, as where a disk is not mounted.
 */
public final class FolderWatch implements Runnable {
    /**
     * @param settle time between two looks at a file that changes
     * @param rescan time after which everything is looked at, even if the system has told of no change
     */
    public record Rhythm(Duration settle, Duration rescan) {
        public static final Rhythm STANDARD = new Rhythm(Duration.ofMillis(300), Duration.ofSeconds(30));
    }

    private final FolderSource source;
    private final RawPublisher publisher;
    private final Consumer<Unreadable> listener;
    private final Rhythm rhythm;
    private final Roll roll;
    private final Mounts mounts = new Mounts();
    private final Settling settling = new Settling();
    private Set<Unreadable> told = new HashSet<>();

    /**
     * @param absence what becomes of a document whose file is deleted
     * @param listener told of a file once for each time it becomes unreadable
     */
    public FolderWatch(FolderSource source, RawPublisher publisher, FileMemory memory, Absence absence,
            Consumer<Unreadable> listener, Rhythm rhythm) {
        this.roll = new Roll(memory, source.roots(), absence, Clock.systemUTC());
        this.source = source;
        this.publisher = publisher;
        this.listener = listener;
        this.rhythm = rhythm;
    }

    @Override
    public void run() {
        try (var bell = new Bell()) {
            while (true) {
                bell.watch(source.folders());
                look();
                if (settling.isWaiting() || roll.isWaiting())
                    Thread.sleep(rhythm.settle());
                else
                    bell.await(rhythm.rescan());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look() {
        var refused = new HashSet<Unreadable>();
        var looks = looks(refused::add);
        refused.addAll(emptied(looks.keySet()));
        boolean isWhole = refused.isEmpty(); // a file that can't be read is there
        var settled = settling.settled(looks);
        publisher.publishNoted(
                settled.stream().flatMap(file -> read(file, Objects.requireNonNull(looks.get(file)), refused::add)));
        if (isWhole)
            publisher.publishNoted(roll.gone(locators(looks)).stream());
        refused.stream().filter(unreadable -> !told.contains(unreadable)).forEach(listener);
        told = refused;
    }

    private Map<FoundFile, Look> looks(Consumer<Unreadable> refused) {
        var looks = new LinkedHashMap<FoundFile, Look>();
        source.files(refused).forEachOrdered(file -> {
            try {
                looks.put(file, Look.at(file.path()));
            } catch (NoSuchFileException _) {
                // deleted since it was listed
            } catch (IOException e) {
                refused.accept(Unreadable.of(file.path(), e));
            }
        });
        return looks;
    }

    /** Folders that may have lost their files only because they are not mounted. */
    private List<Unreadable> emptied(Set<FoundFile> there) {
        var filled = there.stream().map(FoundFile::folder).collect(Collectors.toSet());
        var emptied = new ArrayList<Unreadable>();
        for (var folder : source.roots()) {
            var path = Path.of(folder);
            if (filled.contains(folder))
                mounts.filled(path);
            else if (Files.isDirectory(path) && roll.expected(folder) > 0 && mounts.isElsewhere(path))
                emptied.add(new Unreadable(path, "it is empty, and " + roll.expected(folder)
                        + " documents came from it: is it mounted? They stay until a file is in it"));
        }
        return emptied;
    }

    private static Set<Locator> locators(Map<FoundFile, Look> looks) {
        return looks.keySet().stream().map(FoundFile::locator).collect(Collectors.toSet());
    }

    private Stream<Noted> read(FoundFile file, Look look, Consumer<Unreadable> refused) {
        if (roll.isPublished(file, look)) {
            settling.publish(file);
            return Stream.empty();
        }
        return FolderSource.read(file, refused)
                .peek(_ -> settling.publish(file))
                .map(raw -> roll.present(file, look, raw));
    }
}
