package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendsIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final int DAYS = 30;

    private final Talks talks = new Talks();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMonthInAnyOrderPrintsTheSameTrendsAndEveryOptionShowsItsPart() throws IOException {
        month(folder.resolve("month"));
        replay("first", folder.resolve("month"), "month", "1");
        for (var part : shuffled(3))
            replay("second", part, "month", "3");
        var json = trends("first", "--json");
        assertThat(json).contains("\"topic\" : \"looms\"", "\"behind\"");
        assertThat(trends("second", "--json")).isEqualTo(json);
        assertThat(trends("second", "--json", "--people")).isEqualTo(trends("first", "--json", "--people"));
        theOptions();
        whatIsSuddenlySpokenOfByTwoSourcesRises();
    }

    private void whatIsSuddenlySpokenOfByTwoSourcesRises() throws IOException {
        for (var source : List.of("alpha", "beta")) {
            for (int talk = 0; talk < 4; talk++)
                talks.write(folder.resolve(source).resolve(talk + ".md"), FIRST.plusDays(DAYS), "loom");
            replay("first", folder.resolve(source), source, "1");
        }
        assertThat(trends("first", "--rising")).contains("looms").doesNotContain("yarn", "nothing rises");
        for (var person : List.of(List.of("--people"), List.of("--person", "Ada Byron"))) {
            var words = new ArrayList<>(List.of("trends", "--data", data("first"), "--rising"));
            words.addAll(person);
            var run = CommandRun.of(words.toArray(String[]::new));
            assertThat(run.code()).as(run.out()).isEqualTo(2);
            assertThat(run.err()).contains("leave --person and --people out");
        }
    }

    private void theOptions() {
        assertThat(trends("first")).contains("looms", "yarn", "2026-06-01", "2026-06-30", "█");
        assertThat(trends("first", "--topic", "yarn")).contains("yarn").doesNotContain("looms");
        assertThat(trends("first", "--person", "ADA BYRON", "--by", "month")).contains("Ada Byron")
                .doesNotContain("Alan");
        assertThat(trends("first", "--since", "2026-06-10", "--until", "2026-06-12", "--json"))
                .contains("\"on\" : \"2026-06-10\"", "\"on\" : \"2026-06-12\"")
                .doesNotContain("2026-06-09", "2026-06-13");
        assertThat(trends("first", "--by", "week", "--json")).contains("\"on\" : \"2026-W23\"");
        assertThat(trends("first", "--by", "month", "--json")).contains("\"on\" : \"2026-06\"");
        assertThat(trends("first", "--rising")).contains("nothing rises");
        assertThat(CommandRun.of("trends", "--by", "decade", "--data", data("first")).code()).isEqualTo(2);
    }

    /** A talk a day on yarn, and on looms every other day. */
    private void month(Path to) {
        for (int day = 1; day <= DAYS; day++) {
            talks.write(to.resolve("%02d-yarn.md".formatted(day)), FIRST.plusDays(day - 1), "yarn");
            if (day % 2 == 0)
                talks.write(to.resolve("%02d-looms.md".formatted(day)), FIRST.plusDays(day - 1), "loom");
        }
    }

    /** All talks in an order that is none, in so many folders. */
    private List<Path> shuffled(int count) throws IOException {
        var parts = new ArrayList<Path>();
        try (var files = Files.list(folder.resolve("month"))) {
            var all = new ArrayList<>(files.sorted().toList());
            Collections.shuffle(all, new Random(20261120));
            for (int part = 0; part < count; part++) {
                parts.add(Files.createDirectories(folder.resolve("part" + part)));
                for (var file : all.subList(all.size() * part / count, all.size() * (part + 1) / count))
                    Files.copy(file, parts.getLast().resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return parts;
    }

    private void replay(String name, Path from, String as, String partitions) throws IOException {
        var run = CommandRun.of("replay", from.toString(), "--as", as, "--partitions", partitions, "--data", data(name),
                "--out", folder.resolve(name).resolve("out").toString(), "--set",
                "processor.taxonomy=" + Talks.taxonomy(folder.resolve("topics.yaml"), "1"));
        assertThat(run.code()).as(run.err()).isZero();
    }

    private String trends(String name, String... options) {
        var words = new ArrayList<>(List.of("trends", "--data", data(name)));
        words.addAll(List.of(options));
        var run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private String data(String name) {
        return folder.resolve(name).resolve("data").toString();
    }
}
