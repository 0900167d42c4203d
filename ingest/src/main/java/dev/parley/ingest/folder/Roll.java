package dev.parley.ingest.folder;

import dev.parley.ingest.publish.Noted;
import dev.parley.model.Absence;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which files there should be, and which of them are missing. A file is gone when two looks in a row miss it. Not thread-safe. */
final class Roll {
    private final Map<Locator, KnownFile> known = new HashMap<>();
    private final FileMemory memory;
    private final Absence absence;
    private final Clock clock;
    private Set<Locator> missing = Set.of();

    /**
     * @param folders real paths of those that are watched; files of others are not missed
     * @param absence what becomes of a document whose file is gone
     */
    Roll(FileMemory memory, Set<String> folders, Absence absence, Clock clock) {
        this.memory = memory;
        this.absence = absence;
        this.clock = clock;
        memory.known()
                .stream()
                .filter(file -> folders.contains(file.folder()))
                .forEach(file -> known.put(file.locator(), file));
    }

    /** What takes the place of a file is later than that, however old it is, as is a file that comes back later than its absence. */
    Noted present(FoundFile file, Look look, RawDocument raw) {
        var before = known.get(raw.locator());
        var event = before == null || raw.fetched().isAfter(before.last()) || isNotedAgain(before)
                ? raw
                : raw.fetchedAt(after(before.last()));
        var modified = event.fetched().equals(raw.fetched()) ? null : raw.fetched();
        var now = new KnownFile(raw.source(), file.folder(), raw.locator(), event.fetched(), look.size(), modified,
                null);
        known.put(raw.locator(), now);
        return new Noted(event, memory.note(now));
    }

    /** Its size was not noted at first. */
    private static boolean isNotedAgain(KnownFile before) {
        return before.gone() == null && before.size() == null;
    }

    /** Whether a file was published as it looks now, by whatever process. */
    boolean isPublished(FoundFile file, Look look) {
        var before = known.get(file.locator());
        return before != null && before.gone() == null && before.source().equals(file.source())
                && Objects.equals(before.size(), look.size())
                && before.changed().equals(FoundFile.fetched(look.modified()));
    }

    /** @param there all files that were seen in this look */
    List<Noted> gone(Set<Locator> there) {
        var now = new HashSet<Locator>();
        known.values()
                .stream()
                .filter(file -> file.gone() == null && !there.contains(file.locator()))
                .forEach(file -> now.add(file.locator()));
        var gone = missing.stream().filter(now::contains).sorted(Comparator.comparing(Locator::value)).toList();
        now.removeAll(gone);
        missing = now;
        return gone.stream().map(this::gone).toList();
    }

    private Noted gone(Locator locator) {
        var file = Objects.requireNonNull(known.get(locator), "only known files are missed");
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var noticed = now.isAfter(file.fetched()) ? now : after(file.fetched());
        var gone = new KnownFile(file.source(), file.folder(), locator, file.fetched(), file.size(), file.modified(),
                noticed);
        known.put(locator, gone);
        return new Noted(RawDocument.gone(locator, file.source(), noticed, absence), memory.note(gone));
    }

    /** How many files there should be in a folder. */
    long expected(String folder) {
        return known.values().stream().filter(file -> file.gone() == null && file.folder().equals(folder)).count();
    }

    /** Whether a file is missed that may be back at the next look. */
    boolean isWaiting() {
        return !missing.isEmpty();
    }

    private static Instant after(Instant time) {
        return time.plus(Duration.ofMillis(1));
    }
}
