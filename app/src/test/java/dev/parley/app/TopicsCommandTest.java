package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TopicsCommandTest {
    private static final String SEEDS = "../seeds";
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

    @Test
    void theSeedsAreTestedAsTextAndAsJson() {
        var text = CommandRun.of("topics", "test", SEEDS);
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out()).contains("reasoning-models", "statement ", "  <  ");
        var json = CommandRun.of("topics", "test", "--json", SEEDS);
        assertThat(json.out().lines()).hasSize(5).allSatisfy(line -> assertThat(line).contains("\"evidence\":[{"));
    }

    @Test
    void suggestionsAreTermsByTopicAndPhrasesWithoutOne() {
        var run = CommandRun.of("topics", "suggest", "--phrases", "3", SEEDS);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("reasoning-models: ", "phrases without topic, and in how many documents:");
    }

    @Test
    void aFileThatCannotBeReadIsToldByTheExitCodeOfSuggestions() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Ada Byron: Can it think?");
        Files.write(folder.resolve("b.txt.gz"), new byte[]{ 0x1f, (byte) 0x8b, 1, 2, 3 });
        var run = CommandRun.of("topics", "suggest", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("b.txt.gz: not read: ");
    }

    @Test
    void whatIsLearnedIsCheckedAndTagsTextsWhateverTheirTags() throws IOException {
        var learned = folder.resolve("learned.yaml").toString();
        var run = CommandRun.of("topics", "learn", labelled("labelled.jsonl", true).toString(), "--out", learned,
                "--folds", "5");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 topics", "from 20 texts", "unseen texts, 5 folds: micro F1 1.000");
        assertThat(CommandRun.of("topics", "check", learned).code()).isZero();
        var tagged = CommandRun.of("topics", "tag", "--taxonomy", learned, folder.resolve("labelled.jsonl").toString());
        assertThat(tagged.out()).contains("\"text-0\":[\"looms\"]", "\"text-1\":[\"yarn\"]");
        assertThat(
                CommandRun.of("topics", "tag", "--taxonomy", learned, labelled("bare.jsonl", false).toString()).out())
                .isEqualTo(tagged.out());
    }

    @Test
    void aTaxonomyThatIsThereIsLeftAloneUnlessItIsToBeReplaced() throws IOException {
        var examples = labelled("labelled.jsonl", true).toString();
        var edited = Files.writeString(folder.resolve("edited.yaml"), "# by hand");
        var run = CommandRun.of("topics", "learn", examples, "--out", edited.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is there already", "--replace");
        assertThat(edited).hasContent("# by hand");
        assertThat(CommandRun.of("topics", "learn", examples, "--out", edited.toString(), "--replace").code()).isZero();
        assertThat(CommandRun.of("topics", "check", edited.toString()).code()).isZero();
    }

    @Test
    void numbersThatMakeNoSenseAndAFolderThatIsNotThereAreTheUsersToMend() throws IOException {
        var examples = labelled("labelled.jsonl", true).toString();
        var nowhere = CommandRun.of("topics", "learn", examples, "--out", folder.resolve("no/where.yaml").toString());
        assertThat(nowhere.code()).isEqualTo(3);
        assertThat(nowhere.err()).startsWith("parley: can't write ");
        var learned = folder.resolve("learned.yaml").toString();
        assertThat(CommandRun.of("topics", "learn", examples, "--out", learned, "--folds", "1").code()).isEqualTo(2);
        assertThat(CommandRun.of("topics", "learn", examples, "--out", learned, "--terms", "0").code()).isEqualTo(2);
        assertThat(CommandRun.of("topics", "suggest", "--phrases", "-1", SEEDS).code()).isEqualTo(2);
    }

    @Test
    void aLineThatIsNoLabelledTextIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\": \"a\", \"text\": \"b\"}\n{oops\n");
        var run = CommandRun.of("topics", "tag", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("bad.jsonl:2: ");
        Files.writeString(file, "{\"id\": \"a\", \"text\": \"b\"}\n{\"id\": \"c\", \"body\": \"d\"}\n");
        var textless = CommandRun.of("topics", "tag", file.toString());
        assertThat(textless.code()).isEqualTo(2);
        assertThat(textless.err()).contains("bad.jsonl:2: ", "it has no text");
    }

    private Path labelled(String name, boolean tags) throws IOException {
        var lines = IntStream.range(0, 20).mapToObj(i -> {
            var topic = i % 2 == 0 ? "looms" : "yarn";
            var about = i % 2 == 0 ? "The loom weaves cloth with a shuttle" : "Wool is spun into yarn on a wheel";
            return "{\"id\": \"text-" + i + "\", \"title\": \"Talk " + i + "\", "
                    + (tags ? "\"tags\": [\"" + topic + "\"], " : "") + "\"text\": \"" + about + " and number " + i
                    + ".\"}";
        });
        return Files.write(folder.resolve(name), lines.toList());
    }

    private int check(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("taxonomy.yaml"), yaml);
        var line = new CommandLine(new TopicsCommand()).setOut(new PrintWriter(printed, true));
        return line.execute("check", file.toString());
    }
}
