package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {
    @ParameterizedTest
    @CsvSource({ "document, dev.parley.model.EnrichedDocument", "normalised, dev.parley.model.Document",
            "rejection, dev.parley.model.Rejection", "ledger-page, dev.parley.model.LedgerPage" })
    void theSchemasThatAreCheckedInAreThoseOfTheRecords(String name, Class<?> record) throws IOException {
        var schema = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Schemas.of(record)) + "\n";
        new GoldenFile(Path.of("schemas", name + ".schema.json")).compare(schema);
    }

    @ParameterizedTest
    @CsvSource("schemas/document.schema.json")
    void aDocumentValidatesAndOneWithoutTextDoesNot(Path file) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(java.nio.file.Files.readString(file));
        var json = Json.MAPPER.valueToTree(SampleDocument.ENRICHED);
        assertThat(schema.validate(json)).isEmpty();
        assertThat(schema.validate(((tools.jackson.databind.node.ObjectNode) json).without("text"))).isNotEmpty();
    }
}
