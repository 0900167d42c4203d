package dev.parley.app.settings;

import dev.parley.app.exit.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Collects the texts of all settings from where they stand. Every key is checked against those there are: an unknown one is an error
 * that names the nearest. Keys below {@code kafka.} are passed to the Kafka clients as they are.
 */
public final class SettingsReader {
    private static final String KAFKA = "kafka.";
    private static final String KAFKA_VARIABLE = "PARLEY_KAFKA_";
    private static final Set<String> NO_SETTINGS = Set.of("PARLEY_JAVA_HOME", "PARLEY_JAVA_OPTIONS", "PARLEY_LOG",
            "PARLEY_LOG_FORMAT");
    private static final Pattern SECRET_FILE = Pattern.compile("(_PASSWORD|_SECRET|_JAAS_CONFIG)_FILE$");
    private final Map<String, Key> known;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> kafka = new TreeMap<>();

    public SettingsReader(Class<?> settings) {
        known = Key.of(settings)
                .stream()
                .collect(Collectors.toMap(Key::path, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** Adds a YAML file. */
    public SettingsReader file(Path file) {
        try {
            var root = YAMLMapper.shared().readTree(Files.readString(file));
            if (!root.isObject() && !root.isMissingNode() && !root.isNull())
                throw new SettingsException(file + ": settings are `key: value` lines");
            addTree("", root, file.toString());
        } catch (NoSuchFileException e) {
            throw new SettingsException("there is no file " + file + " to read settings from");
        } catch (IOException e) {
            throw new SettingsException("cannot read settings from " + file + ": " + Reason.of(e));
        } catch (JacksonException e) {
            throw new SettingsException(file + ": no valid YAML: " + firstLine(e) + at(e));
        }
        return this;
    }

    /**
     * Adds what the environment sets: {@code PARLEY_SINK_OUT} for {@code sink.out}. With {@code _FILE} behind its name a variable holds
     * the path of a file that the value is read from, without the line's end: so a secret needs to stand in no environment. Of the
     * Kafka clients' settings these are passwords, secrets and JAAS configurations.
     */
    public SettingsReader environment(Map<String, String> environment) {
        known.values().forEach(key -> value(environment, key.variable()).ifPresent(v -> values.put(key.path(), v)));
        environment.keySet().stream().filter(name -> name.startsWith(KAFKA_VARIABLE)).forEach(name -> {
            var variable = SECRET_FILE.matcher(name).replaceFirst("$1");
            var path = variable.substring(KAFKA_VARIABLE.length()).toLowerCase(Locale.ROOT).replace('_', '.');
            value(environment, variable).ifPresent(v -> kafka.put(path, v));
        });
        return this;
    }

    /** Variables that look like settings and are none, a sentence each. No error, since others set variables too, such as Kubernetes. */
    public List<String> unknownVariables(Map<String, String> environment) {
        var variables = known.values().stream().map(Key::variable).toList();
        return environment.keySet()
                .stream()
                .filter(name -> name.startsWith("PARLEY_") && !name.startsWith(KAFKA_VARIABLE))
                .filter(name -> !NO_SETTINGS.contains(name) && !variables.contains(name.replaceFirst("_FILE$", "")))
                .sorted()
                .map(name -> name + " is set, but no setting; did you mean " + Nearest.of(name, variables) + "?")
                .toList();
    }

    private static Optional<String> value(Map<String, String> environment, String variable) {
        var value = Optional.ofNullable(environment.get(variable));
        var file = Optional.ofNullable(environment.get(variable + "_FILE"));
        if (value.isPresent() && file.isPresent())
            throw new SettingsException(variable + " and " + variable + "_FILE are both set; leave one out");
        return file.isPresent() ? Optional.of(secret(variable + "_FILE", Path.of(file.get()))) : value;
    }

    private static String secret(String variable, Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new SettingsException(variable + ": cannot read " + file + ": " + Reason.of(e));
        }
    }

    /** Adds one {@code key=value} of the command line. */
    public SettingsReader option(String path, String value) {
        add(path, value, "--set");
        return this;
    }

    /** The text of a setting: the last one set, else its default; empty where there is neither. */
    Optional<String> text(Key key) {
        var text = values.getOrDefault(key.path(), key.setting().standard());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Builds the record; its constructors check the ranges. */
    public <T> T read(Class<T> settings) {
        return Objects.requireNonNull(settings.cast(new SettingsBinder(this, settings).bind()));
    }

    /** What goes to the Kafka clients untouched. */
    public Map<String, String> kafka() {
        return Map.copyOf(kafka);
    }

    private void addTree(String prefix, JsonNode node, String place) {
        node.properties().forEach(entry -> {
            var path = prefix + entry.getKey();
            var value = entry.getValue();
            if (value.isObject())
                addTree(path + ".", value, place);
            else if (value.isArray())
                add(path, value.valueStream().map(JsonNode::asString).collect(Collectors.joining(",")), place);
            else
                add(path, value.isNull() ? "" : value.asString(), place);
        });
    }

    private void add(String path, String value, String place) {
        if (path.startsWith(KAFKA))
            kafka.put(path.substring(KAFKA.length()), value);
        else if (known.containsKey(path))
            values.put(path, value);
        else
            throw new SettingsException(place + ": " + unknown(path));
    }

    private String unknown(String path) {
        var below = known.keySet().stream().filter(key -> key.startsWith(path + ".")).toList();
        return below.isEmpty()
                ? "there is no setting '" + path + "'; did you mean '" + nearest(path) + "'?"
                : "'" + path + "' is a section and has no value of its own; in it are " + String.join(", ", below);
    }

    private String nearest(String path) {
        return Nearest.of(path, known.keySet());
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("it breaks off");
    }

    private static String at(JacksonException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }
}
