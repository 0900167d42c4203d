package dev.parley.app.health;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import javax.management.NotificationEmitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns when a collection has left little of the heap: from there on a process gets slower and slower before it ends for lack of memory.
 * The index of near-duplicates grows with the corpus and lies on the heap of processors.
 */
public final class FullHeap {
    private static final Logger LOG = LoggerFactory.getLogger(FullHeap.class);
    private static final double FULL = .85;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long STEP = 64;

    private FullHeap() {}

    /** From now on, once each time that it becomes full; for the whole process, so to be called once. */
    public static void warn() {
        ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported()
                        && pool.getUsage().getMax() > 0)
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
                .ifPresent(FullHeap::watch);
    }

    /** Where the long-lived are: the largest pool, whichever the collector. */
    private static void watch(MemoryPoolMXBean old) {
        old.setCollectionUsageThreshold((long) (old.getUsage().getMax() * FULL));
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean()).addNotificationListener((_, _) -> tell(old),
                notification -> notification.getType()
                        .equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED),
                null);
    }

    private static void tell(MemoryPoolMXBean old) {
        long used = old.getCollectionUsage().getUsed() / MEBIBYTE;
        long most = old.getUsage().getMax() / MEBIBYTE;
        long twice = Math.ceilDiv(2 * Runtime.getRuntime().maxMemory() / MEBIBYTE, STEP) * STEP;
        LOG.warn(
                "the heap is nearly full: {} of {} MiB for what lives long are taken, and it will get slow; stop and start"
                        + " with more, as by PARLEY_JAVA_OPTIONS=-Xmx{}m or a container's limit, or divide the work among more processors",
                used, most, twice);
    }
}
