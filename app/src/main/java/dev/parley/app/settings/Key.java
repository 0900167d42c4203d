package dev.parley.app.settings;

import dev.parley.model.settings.Setting;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One setting as it is named: {@code processor.commitInterval} in the file, {@code PARLEY_PROCESSOR_COMMIT_INTERVAL} outside. */
public record Key(String path, RecordComponent component, Setting setting) {
    /** All settings below a record, in the order they are declared; a component that is itself a record is a section. */
    public static List<Key> of(Class<?> settings) {
        var keys = new ArrayList<Key>();
        collect(settings, "", keys);
        return keys;
    }

    private static void collect(Class<?> type, String prefix, List<Key> keys) {
        for (var component : type.getRecordComponents()) {
            var path = prefix + component.getName();
            if (component.getType().isRecord())
                collect(component.getType(), path + ".", keys);
            else
                keys.add(
                        new Key(path, component, Objects.requireNonNull(component.getAnnotation(Setting.class), path)));
        }
    }

    /** The name of the environment variable. */
    public String variable() {
        return "PARLEY_" + path.replace('.', '_').replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    public String typeName() {
        return component.getType().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
