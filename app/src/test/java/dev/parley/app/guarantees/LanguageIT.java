package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageIT {
    /** Persian has digits of its own. */
    private static final List<String> PERSIAN = List.of("-Duser.language=fa", "-Duser.country=IR");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLanguageOfTheMachineIsInNoNameOfAFileAndInNoFigure() throws IOException, InterruptedException {
        run("replay", "../seeds");
        assertThat(files("out")).filteredOn(name -> name.endsWith(".jsonl")).isNotEmpty();
        assertThat(files("out")).allMatch(LanguageIT::isAscii);
        assertThat(files("data")).allMatch(LanguageIT::isAscii);
        assertThat(run("ledger")).contains("balances");
        assertThat(run("trends", "--by", "month")).doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
    }

    private String run(String... words) throws IOException, InterruptedException {
        var station = Station.in(folder).with("--set", "sink.kinds=jsonl");
        try (var parley = ParleyProcess.start(folder, PERSIAN, station.words(words))) {
            var ended = parley.await();
            assertThat(ended.code()).as(ended.err()).isZero();
            return ended.out();
        }
    }

    private List<String> files(String below) throws IOException {
        try (var files = Files.walk(folder.resolve(below))) {
            return files.map(Path::toString).toList();
        }
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }
}
