package dev.parley.processor.dedupe.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.ContentHash;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {
    private static final String TALK = words("talk", 0, 1_000);

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void findsWhatTheDefinitionSays(long seed) {
        var library = new Library(seed);
        var texts = IntStream.range(0, 150).mapToObj(i -> library.next()).toList();
        var items = new ArrayList<Oracle.Item<Integer>>();
        for (var text : texts)
            items.add(new Oracle.Item<>(items.size(), ContentHash.of(text), Sketch.of(text)));
        assertThat(roots(texts)).isEqualTo(Oracle.roots(items));
    }

    @Test
    void headAndClipBothBecomeExcerptsOfTheFullTextThatComesLast() {
        assertThat(roots(List.of(words("talk", 0, 700), words("talk", 750, 900), TALK))).containsExactly(2, 2, 2);
    }

    @Test
    void twentyTeasersBelongToTheTalkWhicheverCameFirst() {
        var teasers = IntStream.range(0, 20).mapToObj(i -> words("talk", i * 50, i * 50 + 60)).toList();
        assertThat(roots(join(teasers, List.of(TALK)))).containsOnly(20);
        assertThat(roots(join(List.of(TALK), teasers))).containsOnly(0);
    }

    @Test
    void aTemplateInManyPagesLinksNoneOfThem() {
        var pages = IntStream.range(0, 200)
                .mapToObj(i -> words("template", 0, 90) + " " + words("page" + i + "x", 0, 120))
                .toList();
        assertThat(roots(pages)).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void aStoryWithFiveHundredCopiesStaysFindable() {
        var copies = IntStream.range(0, 500).mapToObj(i -> words("site" + i + "x", 0, 10) + " " + TALK).toList();
        assertThat(roots(copies)).containsOnly(0);
    }

    @Test
    void anExcerptBelongsToTheFullerOfTwoSources() {
        var quoter = words("digest", 0, 150) + " " + words("talk", 100, 250);
        assertThat(roots(List.of(quoter, TALK, words("talk", 110, 200)))).containsExactly(0, 1, 1);
    }

    @Test
    void groupsDependOnTheSetAlone() {
        var texts = List.of(Groups.Text.of("b", Instant.EPOCH, TALK), Groups.Text.of("a", Instant.EPOCH, TALK),
                Groups.Text.of("c", Instant.MIN, TALK));
        assertThat(Groups.roots(texts)).isEqualTo(Groups.roots(texts.reversed()))
                .containsEntry("a", "c")
                .containsEntry("c", "c");
    }

    private static List<Integer> roots(List<String> texts) {
        var matcher = new Matcher();
        texts.forEach(text -> matcher.add(ContentHash.of(text), Sketch.of(text)));
        return IntStream.range(0, texts.size()).map(matcher::root).boxed().toList();
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String words(String prefix, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
    }
}
