package dev.parley.bench.dedupe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Groups by datasketch's MinHashLSH, in a Python process that says how long it took by its own processor time. */
record Datasketch(double speed, List<Integer> groups) {
    /** Empty where that Python or the library isn't there. */
    static Optional<Datasketch> run(String python, List<String> texts) throws IOException, InterruptedException {
        if (!isThere(python))
            return Optional.empty();
        var folder = Files.createTempDirectory("parley-bench");
        var script = Files.writeString(folder.resolve("lsh.py"), script());
        var input = Files.write(folder.resolve("texts.txt"), texts);
        var process = new ProcessBuilder(python, script.toString(), input.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        if (process.waitFor() != 0)
            throw new IOException("datasketch failed");
        delete(input, script, folder);
        return Optional.of(new Datasketch(Double.parseDouble(lines.getFirst()),
                Arrays.stream(lines.getLast().split(" ")).map(Integer::valueOf).toList()));
    }

    private static boolean isThere(String python) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import datasketch").redirectErrorStream(true)
                    .start()
                    .waitFor() == 0;
        } catch (IOException e) {
            System.out.println(e.getMessage());
            return false;
        }
    }

    private static String script() throws IOException {
        try (var in = Datasketch.class.getResourceAsStream("datasketch-lsh.py")) {
            return new String(Objects.requireNonNull(in, "datasketch-lsh.py").readAllBytes(), UTF_8);
        }
    }

    private static void delete(Path... files) throws IOException {
        for (var file : files)
            Files.delete(file);
    }
}
