package dev.parley.processor;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.ProcessorStateException;

/** The local stores can't be read or written. They are a copy of what lies on channels. */
public final class StateException extends RuntimeException {
    StateException(Path folder, ProcessorStateException cause) {
        super("the processor's state in " + folder + " can't be used: " + reason(cause)
                + ". If its disk is full or lacks rights, mend that; if it is damaged, delete the folder: it is made again from"
                + " the channels", cause);
    }

    /** RocksDB's own words, where it is RocksDB. */
    private static String reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .map(cause -> String.valueOf(cause.getMessage()).strip())
                .orElseThrow();
    }
}
