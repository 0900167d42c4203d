package dev.parley.processor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.EnrichedDocument.Evidence;
import dev.parley.model.Statement;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query finds its words however a language joins them, a file spells them, or a script parts them. */
class LanguageAnalysisTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr | intelligence                | Qui parle d'intelligence ?                   | d'intelligence
        fr | "intelligence artificielle" | Voici L’intelligence artificielle.           | L’intelligence artificielle
        it | intelligenza                | Era l'ora dell'intelligenza.                 | dell'intelligenza
        ca | energia                     | Parla de l'energia.                          | l'energia
        fr | exact:IA                    | Que fait l'IA ?                              | l'IA
        en | exact:RAG                   | That is RAG’s limit.                         | RAG’s
        en | "power loom"                | The power loom's limit.                      | power loom's
        """)
    void whatAnApostropheJoinsIsNoPartOfAWord(String language, String query, String text, String found)
            throws IOException {
        assertThat(found(language, query, text)).containsExactly(found);
    }

    @Test
    void aWordIsFoundHoweverItsLettersAreSpelt() throws IOException {
        var accents = Normalizer.normalize("La généralisation vient.", Normalizer.Form.NFD);
        assertThat(found("fr", "généralisation", accents)).hasSize(1);
        assertThat(found("de", "exact:Müller", Normalizer.normalize("Frau Müller kommt.", Normalizer.Form.NFD)))
                .hasSize(1);
        assertThat(found("en", "classification", "A classi\uFB01cation it is.")).hasSize(1);
        assertThat(found("en", "transformer", "The trans\u00ADform\u00ADers.")).hasSize(1);
        assertThat(found("en", "exact:RAG", "\uFF32\uFF21\uFF27")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        exact:"C++"      | We wrote it in C++, then in C.    | C++
        exact:"C++"      | C++ is what we wrote it in.       | C++
        exact:"C#"       | Is C# a language (or "C#")?       | C#
        exact:".NET"     | It ran on .NET.                   | .NET
        exact:".NET Core"| So did (.NET Core) later.         | .NET Core
        exact:C\\+\\+     | A C++-compiler.                   | C++
        exact:C          | We wrote it in C.                 | C
        exact:RAG        | Of RAG. Of course. RAG+graph, too | RAG
        """)
    void signsThatArePartOfANameAreLookedForLetterByLetter(String query, String text, String found) throws IOException {
        assertThat(found("en", query, text)).isNotEmpty().containsOnly(found);
    }

    @ParameterizedTest
    @CsvSource({ "exact:\"C++\", We wrote it in C.", "exact:C, We wrote it in C++.",
            "exact:\".NET\", It was on the NET.", "exact:\".NET\", ASP.NET is another." })
    void aNameWithSignsIsNoneWithout(String query, String text) throws IOException {
        assertThat(found("en", query, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "νοημοσύνη, Η νοημοσυνη έρχεται.", "νοημοσυνη, Η Νοημοσύνη έρχεται.", "τεχνητός, ΤΕΧΝΗΤΟΣ ΝΟΥΣ",
            "τεχν*, Τέχνη και λόγος" })
    void greekIsFoundWithAndWithoutAccentsAndInCapitals(String query, String text) throws IOException {
        assertThat(found("el", query, text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        th, ปัญญาประดิษฐ์, เทคโนโลยีปัญญาประดิษฐ์กำลังมา
        lo, ປັນຍາປະດິດ,    ເຕັກໂນໂລຊີປັນຍາປະດິດກຳລັງມາ
        km, បញ្ញាសិប្បនិម្មិត, បច្ចេកវិទ្យាបញ្ញាសិប្បនិម្មិតមកដល់
        my, ဉာဏ်ရည်တု,    ယနေ့ဉာဏ်ရည်တုသည်
        """)
    void aWordIsFoundWhereNoSpacePartsIt(String language, String word, String text) throws IOException {
        assertThat(found(language, word, text)).containsExactly(word);
        assertThat(found(language, "exact:" + word, text)).containsExactly(word);
        assertThat(found(language, word, text.replace(word, ""))).isEmpty();
    }

    @Test
    void aTagOfALanguageMayNameItsCountry() throws IOException {
        var topics = "- {id: a, queries: [{query: loom, language: EN-gb}, {query: vev, language: nb}]}";
        try (var tagger = new Tagger(Texts.taxonomy(topics))) {
            assertThat(tagger.topics(Texts.in("en", null, List.of(Statement.paragraph("A loom."))))).hasSize(1);
            assertThat(tagger.topics(Texts.in("no", null, List.of(Statement.paragraph("En vev."))))).hasSize(1);
            assertThat(tagger.topics(Texts.in("de", null, List.of(Statement.paragraph("A loom."))))).isEmpty();
        }
    }

    /** The words that earned the topic. */
    private static List<String> found(String language, String query, String text) throws IOException {
        var topics = "- {id: a, queries: ['" + query + "']}";
        try (var tagger = new Tagger(Texts.taxonomy(topics))) {
            return tagger.topics(Texts.in(language, null, List.of(Statement.paragraph(text))))
                    .stream()
                    .flatMap(tag -> tag.evidence().stream())
                    .map(Evidence::terms)
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
