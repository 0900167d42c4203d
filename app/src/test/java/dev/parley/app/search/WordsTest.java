package dev.parley.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({ "Νοημοσύνη, ΝΟΗΜΟΣΥΝΗ", "Τεχνητός, τεχνητοσ", "Généralisation, generalisation", "looms, Loom's" })
    void aWordIsFoundWhateverItsCaseAndAccents(String written, String sought) {
        var words = new QueryBuilder(new Words());
        var decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);
        assertThat(words.createBooleanQuery(Fields.TEXT, written)).isNotNull()
                .isEqualTo(words.createBooleanQuery(Fields.TEXT, sought))
                .isEqualTo(words.createBooleanQuery(Fields.TEXT, decomposed));
    }
}
