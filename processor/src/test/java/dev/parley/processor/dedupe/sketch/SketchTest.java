package dev.parley.processor.dedupe.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {
    private static final String ENGINE = "The Analytical Engine weaves algebraical patterns just as the Jacquard loom weaves "
            + "flowers and leaves; it has no pretensions to originate anything.";

    private static final int[] GOLDEN = { -1885322143, -807957429, -400025784, 1376327561, -1526593229, -1850674498,
            -1066527730, 866189031, -2137067544, -1981091051, -1426658711, -1824311706, 710442702, 1804500826,
            168817931, 1959739028, 813377580, 1176999720 };

    @Test
    void theHashesOfATextArePinned() {
        assertThat(Sketch.of(ENGINE).hashes()).containsExactly(GOLDEN);
    }

    @Test
    void caseWhiteSpaceAndPunctuationMakeNoDifference() {
        var plain = ENGINE.toUpperCase(Locale.ROOT).replace(" ", "\n ").replace(";", " --");
        assertThat(Sketch.of(plain)).isEqualTo(Sketch.of(ENGINE));
    }

    @Test
    void compatibilityFormsOfALetterMakeNoDifference() {
        assertThat(Sketch.of("ｗｅａｖｅｓ cafe\u0301 ﬂowers")).isEqualTo(Sketch.of("weaves caf\u00e9 flowers"));
    }

    @Test
    void runsOfCommonWordsAloneAreNotSampled() {
        assertThat(Sketch.of("and that is what I have to do, you know")).isEqualTo(Sketch.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "…!?", "\ud800", "\u0301" })
    void aTextWithoutWordsHasAnEmptySketch(String text) {
        assertThat(Sketch.of(text)).isEqualTo(Sketch.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "人工智能的真正瓶颈是验证而不是想法", "คอขวดที่แท้จริงคือการตรวจสอบ" })
    void scriptsWithoutSpacesAreReadCharacterByCharacter(String text) {
        assertThat(Sketch.of(text).length()).isGreaterThan(10);
    }

    @Test
    void oneWordRepeatedIsOneShingle() {
        assertThat(Sketch.of("verification ".repeat(100_000)).length()).isOne();
    }

    @Test
    void aTextOfMegabytesIsSampledThinner() {
        var sketch = Sketch
                .of(IntStream.range(0, 900_000).mapToObj(i -> "w" + i * 31).collect(Collectors.joining(" ")));
        assertThat(sketch.hashes()).hasSize(1 << 16);
        assertThat(sketch.anchors()).hasSize(1 << 14);
    }

    @Test
    void anchorsAreTheLowestHashes() {
        var sketch = Sketch.of(numbered("x", 2_000));
        var lowest = Arrays.stream(sketch.hashes())
                .mapToLong(Integer::toUnsignedLong)
                .sorted()
                .limit(sketch.anchors().length);
        assertThat(Arrays.stream(sketch.anchors()).mapToLong(Integer::toUnsignedLong).toArray())
                .isEqualTo(lowest.toArray());
    }

    @Test
    void aSketchComesBackFromItsBytes() {
        var sketch = Sketch.of(numbered("y", 500));
        assertThat(Sketch.fromBytes(sketch.toBytes())).isEqualTo(sketch);
    }

    @Test
    void aPartIsFoundInAWholeThatIsSampledThinner() {
        var whole = numbered("z", 400_000);
        var part = whole.substring(1_000_000, 1_003_000);
        assertThat(Overlap.of(Sketch.of(part), Sketch.of(whole)).coverage()).isEqualTo(1.0);
    }

    @Test
    void textsOfOwnWordsShareNothing() {
        assertThat(Overlap.of(Sketch.of(numbered("a", 300)), Sketch.of(numbered("b", 400))))
                .isEqualTo(new Overlap(0, 0, 0, 0));
    }

    private static String numbered(String prefix, int words) {
        return IntStream.range(0, words).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
    }
}
