package dev.parley.processor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyPhrasesTest {
    private static final Wording ENGLISH = new Wording("en");

    @Test
    void whatIsRepeatedIsAPhraseWhateverItsNumber() {
        assertThat(KeyPhrases.of(Texts.of("The power loom is old.", "Nobody knows power looms."), ENGLISH))
                .containsExactly("power loom");
    }

    @Test
    void aPartOfALongerPhraseDoesNotCountTwice() {
        assertThat(KeyPhrases.of(Texts.of("A punched card loom.", "The punched card loom."), ENGLISH))
                .containsExactly("punched card loom");
    }

    @Test
    void aWordThatIsSaidAgainTakesNoRoomAgain() {
        var words = ENGLISH.passages(Texts.of("Power looms.", "More LOOMS."));
        assertThat(words.getLast().getLast()).isSameAs(words.getFirst().getLast());
    }

    @Test
    void whatIsCommonInItsLanguageIsNoPhrase() {
        var danish = Texts.in("da", null, List.of(Statement.paragraph("Det er en damp maskine."),
                Statement.paragraph("Det er en damp maskine.")));
        assertThat(KeyPhrases.of(danish, new Wording("da"))).containsExactly("damp maskine");
    }

    @Test
    void lettersOfAScriptWithoutSpacesAreNoPhrases() {
        var thai = Texts.in("th", null,
                List.of(Statement.paragraph("ปัญญาประดิษฐ์กำลังมา"), Statement.paragraph("ปัญญาประดิษฐ์กำลังมา")));
        assertThat(KeyPhrases.of(thai, new Wording("th"))).isEmpty();
    }

    @Test
    void noPhraseReachesOverCommonWordsOrStatements() {
        assertThat(
                KeyPhrases.of(Texts.of("Cards of wool.", "Cards of wool.", "Cards", "wool", "Cards", "wool"), ENGLISH))
                .isEmpty();
    }
}
