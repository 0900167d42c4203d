package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.model.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against the description of the API that is checked in. */
final class Described {
    static final Path GOLDEN = Path.of("src/main/resources/dashboard/openapi.json");

    private Described() {}

    static void validate(Class<?> answer, String body) throws IOException {
        validate(answer.getSimpleName(), body);
    }

    /** {@code answer} is the name of a schema. */
    static void validate(String answer, String body) throws IOException {
        var description = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        description.put("$ref", "#/components/schemas/" + answer);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(description);
        assertThat(schema.validate(Json.MAPPER.readTree(body))).as(body).isEmpty();
    }

    /** That the answer has this status, and says so as an error is to be told. */
    static void validateProblem(int status, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
        validate(Problem.class, answer.body());
        assertThat(Json.MAPPER.readTree(answer.body()).path("status").asInt()).isEqualTo(status);
    }
}
