package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TopicsCommandTest {
    private final StringWriter printed = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aValidTaxonomyIsCounted() throws IOException {
        assertThat(check("{version: 1, topics: [{id: looms, queries: [loom, weave]}]}")).isZero();
        assertThat(printed.toString()).isEqualTo("taxonomy 1: 1 topics, 2 queries, 0 warnings\n");
    }

    @Test
    void aBrokenTaxonomyFailsWithThePlaceOfEachProblem() throws IOException {
        assertThat(check("version: 1\ntopics:\n  - id: looms\n    queries: ['\"loom']\n")).isEqualTo(1);
        assertThat(printed.toString())
                .startsWith(folder.resolve("taxonomy.yaml") + ":4:15: the query \"loom does not parse");
    }

    private int check(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("taxonomy.yaml"), yaml);
        var line = new CommandLine(new TopicsCommand()).setOut(new PrintWriter(printed, true));
        return line.execute("check", file.toString());
    }
}
