package dev.parley.processor.normalise.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights of signs, read from a resource with a line {@code name weight} for each; a sign without a line weighs nothing. */
final class Weights {
    private Weights() {}

    static double[] of(String resource, Signs signs) {
        Map<String, Double> byName = new HashMap<>();
        for (String line : lines(resource)) {
            int space = line.indexOf(' ');
            byName.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        }
        List<String> names = signs.names();
        return names.stream().mapToDouble(name -> byName.getOrDefault(name, 0.0)).toArray();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Weights.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IllegalStateException("missing resource " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
