package dev.parley.bench.extraction;

import dev.parley.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** Pages with the text that a careful reader takes for their content: {@code ground-truth.json} and {@code pages/ID.html.gz}. */
record PageSet(List<Case> cases) {
    private static final int TUNE_BELOW = 154;

    /**
     * One page.
     *
     * @param tuned whether our weights were fitted with it
     */
    record Case(String id, byte[] page, String truth, boolean tuned) {}

    static PageSet in(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        JsonNode truths = Json.MAPPER.readTree(Files.readString(folder.resolve("ground-truth.json")));
        for (Map.Entry<String, JsonNode> truth : truths.properties())
            cases.add(new Case(truth.getKey(), page(folder, truth.getKey()),
                    truth.getValue().path("articleBody").asString(""), tuned(truth.getKey())));
        return new PageSet(List.copyOf(cases));
    }

    private static boolean tuned(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("split " + id).getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 0xFF) < TUNE_BELOW;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] page(Path folder, String id) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("pages/" + id + ".html.gz")))) {
            return in.readAllBytes();
        }
    }

    long bytes() {
        return cases.stream().mapToLong(one -> one.page().length).sum();
    }
}
