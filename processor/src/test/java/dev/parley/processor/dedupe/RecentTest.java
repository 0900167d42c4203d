package dev.parley.processor.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.processor.dedupe.actor.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> read = new ArrayList<>();
    private final Table<String, String> recent = new Recent<>(new Store(), 10, String::length);

    @Test
    void theLatestAreKeptAsLongAsTheyAreLightTogether() {
        recent.put("a", "1234");
        recent.put("b", "1234");
        recent.put("c", "1234");
        assertThat(recent.get("a")).isEqualTo("1234");
        assertThat(recent.get("b")).isEqualTo("1234");
        assertThat(recent.get("c")).isEqualTo("1234");
        assertThat(read).containsExactly("a");
    }

    @Test
    void whatIsTooHeavyIsReadFromTheTableAndALighterOneIsKeptAgain() {
        recent.put("a", "much too heavy");
        assertThat(recent.get("a")).isEqualTo("much too heavy");
        recent.put("a", "light");
        recent.put("b", "small");
        assertThat(recent.get("a")).isEqualTo("light");
        assertThat(recent.get("b")).isEqualTo("small");
        assertThat(read).containsExactly("a");
    }

    @Test
    void whatIsDeletedIsGone() {
        recent.put("a", "1234");
        recent.delete("a");
        assertThat(recent.get("a")).isNull();
    }

    private final class Store implements Table<String, String> {
        private final Map<String, String> rows = new TreeMap<>();

        @Override
        public @Nullable String get(String key) {
            read.add(key);
            return rows.get(key);
        }

        @Override
        public void put(String key, String value) {
            rows.put(key, value);
        }

        @Override
        public void delete(String key) {
            rows.remove(key);
        }

        @Override
        public void forEach(BiConsumer<String, String> action) {
            rows.forEach(action);
        }

        @Override
        public void forEachUnder(String prefix, int limit, BiConsumer<String, String> action) {
            throw new UnsupportedOperationException("not asked for");
        }
    }
}
