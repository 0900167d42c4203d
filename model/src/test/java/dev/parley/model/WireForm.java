package dev.parley.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that is kept, and the golden file of how it lies on its channel, in its store or on the disk. In the file JSON is indented and
 * bytes are hexadecimal digits; everything else is text as it is.
 *
 * @param file under {@code wire}: {@code NAME-vVERSION.json}, {@code .hex}, or any other ending for text
 */
public record WireForm<T>(String file, T value, Function<T, byte[]> write, Function<byte[], T> read) {
    private static final Path WIRE = Path.of("src/test/resources/wire");

    /** The value of a record, or a key. */
    public static <T> WireForm<T> of(String file, T value, Serde<T> serde) {
        return new WireForm<>(file, value, now -> serde.serializer().serialize(file, now),
                bytes -> serde.deserializer().deserialize(file, bytes));
    }

    /** Keys, a line each. */
    public static <K> WireForm<List<K>> lines(String file, List<K> keys, Serde<K> serde) {
        return new WireForm<>(file, keys,
                now -> now.stream()
                        .map(key -> new String(serde.serializer().serialize(file, key), UTF_8) + "\n")
                        .collect(joining())
                        .getBytes(UTF_8),
                bytes -> new String(bytes, UTF_8).lines()
                        .map(line -> serde.deserializer().deserialize(file, line.getBytes(UTF_8)))
                        .toList());
    }

    /** All constants of enums, as records spell them. */
    public static WireForm<Map<String, List<?>>> spellings(String file, List<Class<? extends Enum<?>>> enums) {
        var constants = new LinkedHashMap<String, List<?>>();
        enums.forEach(type -> constants.put(name(type), List.of(type.getEnumConstants())));
        return new WireForm<>(file, constants, Json.MAPPER::writeValueAsBytes, bytes -> {
            var read = new LinkedHashMap<String, List<?>>();
            var spelt = (ObjectNode) Json.MAPPER.readTree(bytes);
            for (var type : enums)
                read.put(name(type),
                        spelt.path(name(type)).values().stream().map(name -> constant(name, type)).toList());
            return read;
        });
    }

    /** The keys in stores, by the store's name. They are made where they are used and not read as a whole. */
    public static WireForm<Map<String, List<String>>> storeKeys(String file, Map<String, List<String>> keys) {
        return new WireForm<>(file, keys, Json.MAPPER::writeValueAsBytes,
                bytes -> Json.MAPPER.readValue(bytes, new TypeReference<Map<String, List<String>>>() {
                }));
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private static Object constant(JsonNode name, Class<?> type) {
        return Json.MAPPER.treeToValue(name, type);
    }

    Path path() {
        return WIRE.resolve(file);
    }

    void isWrittenAsItsFile() throws IOException {
        new GoldenFile(path()).compare(shown(write.apply(value)));
    }

    /** What was read is also written again: two kinds with the same fields are told apart by what is written only. */
    void isReadFromItsFile() throws IOException {
        isReadFrom(kept(Files.readString(path())));
    }

    void isReadWithoutItsNulls() throws IOException {
        var tree = Json.MAPPER.readTree(path());
        isReadFrom(Json.MAPPER.writeValueAsBytes(JsonNulls.without(tree)));
    }

    private void isReadFrom(byte[] bytes) {
        var found = read.apply(bytes);
        assertThat(found).as(file)
                .usingRecursiveComparison()
                .withEqualsForType(Object::equals, Map.class) // a map that is read need not be sorted as the one that was written
                .withEqualsForType(Object::equals, Set.class)
                .isEqualTo(value);
        assertThat(shown(write.apply(found))).isEqualTo(shown(write.apply(value)));
    }

    boolean isJson() {
        return file.endsWith(".json");
    }

    private String shown(byte[] bytes) {
        if (isJson())
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Json.MAPPER.readTree(bytes)) + "\n";
        return isBinary() ? HexFormat.of().formatHex(bytes) + "\n" : new String(bytes, UTF_8);
    }

    private byte[] kept(String text) {
        if (isJson())
            return Json.MAPPER.writeValueAsBytes(Json.MAPPER.readTree(text));
        return isBinary() ? HexFormat.of().parseHex(text.strip()) : text.getBytes(UTF_8);
    }

    private boolean isBinary() {
        return file.endsWith(".hex");
    }

    @Override
    public String toString() {
        return file;
    }
}
