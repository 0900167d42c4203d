package dev.parley.app.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns texts into a record of settings, section by section. */
final class SettingsBinder {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(String.class, text -> text,
            Path.class, Path::of, int.class, Integer::valueOf, long.class, Long::valueOf, double.class, Double::valueOf,
            boolean.class, SettingsBinder::yesOrNo, Duration.class, Durations::read, URI.class, URI::create, List.class,
            text -> Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList());
    private final SettingsReader texts;
    private final Class<?> root;
    private final Map<String, Key> keys;

    SettingsBinder(SettingsReader texts, Class<?> root) {
        this.texts = texts;
        this.root = root;
        this.keys = Key.of(root).stream().collect(Collectors.toMap(Key::path, Function.identity()));
    }

    Object bind() {
        return bind(root, "");
    }

    private Object bind(Class<?> type, String prefix) {
        var components = type.getRecordComponents();
        var values = Stream.of(components).map(c -> value(c, prefix + c.getName())).toArray();
        try {
            var constructor = type
                    .getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new SettingsException((prefix.isEmpty() ? "settings" : prefix.replaceFirst("\\.$", "")) + ": "
                    + e.getTargetException().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a settings record needs its canonical constructor: " + type, e);
        }
    }

    private @Nullable Object value(RecordComponent component, String path) {
        if (component.getType().isRecord())
            return bind(component.getType(), path + ".");
        var key = Objects.requireNonNull(keys.get(path));
        var text = texts.text(key);
        return text.isPresent() ? read(key, text.get()) : nothing(key);
    }

    /** What has a default can't do without a value; a list may have nothing in it. */
    private static @Nullable Object nothing(Key key) {
        if (key.component().getType() == List.class)
            return List.of();
        if (!key.setting().standard().isEmpty())
            throw new SettingsException(key.path() + " is set to nothing; leave it (or " + key.variable()
                    + ") out for its default, " + key.setting().standard());
        return null;
    }

    private static Object read(Key key, String text) {
        try {
            return Objects.requireNonNull(READERS.get(key.component().getType()), key.typeName()).apply(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    key.path() + ": '" + text + "' is no " + key.typeName() + " (" + e.getMessage() + ")");
        }
    }

    private static Object yesOrNo(String text) {
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException("write true or false");
        };
    }
}
