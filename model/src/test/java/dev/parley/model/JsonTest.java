package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {
    @Test
    void whatIsWrongWithJsonIsSaidWithoutTheMappersWordsAboutItsSource() {
        assertThatThrownBy(() -> Json.MAPPER.readTree("{\"a\":1")).isInstanceOfSatisfying(JacksonException.class,
                broken -> assertThat(Json.reason(broken)).startsWith("Unexpected end-of-input")
                        .doesNotContain("Source", "("));
    }

    @Test
    void anEnrichedDocumentIsFlatAndComesBackEqual() {
        var json = Json.MAPPER.writeValueAsString(SampleDocument.ENRICHED);
        assertThat(json).startsWith("{\"schema\":1,\"id\":\"").contains("\"standing\":{\"kind\":\"duplicate\",");
        assertThat(Json.MAPPER.readValue(json, EnrichedDocument.class)).isEqualTo(SampleDocument.ENRICHED);
    }
}
