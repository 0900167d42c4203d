package dev.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How records read what an older or foreign writer left out. */
final class Nulls {
    private Nulls() {}

    /** An immutable copy; a list that is missing in the JSON is an empty one. */
    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
