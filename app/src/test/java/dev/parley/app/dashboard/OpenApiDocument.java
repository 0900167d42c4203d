package dev.parley.app.dashboard;

import dev.parley.model.Json;
import dev.parley.model.Schemas;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API described as OpenAPI 3.1 has it, made of the routes and of the records they answer with. */
record OpenApiDocument(List<Route> routes) {
    private static final String SCHEMAS = "#/components/schemas/";

    String text() {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree()) + "\n";
    }

    private ObjectNode tree() {
        var tree = Json.MAPPER.createObjectNode().put("openapi", "3.1.0");
        tree.putObject("info").put("title", "Parley").put("version", "1");
        var paths = tree.putObject("paths");
        routes.forEach(route -> paths.withObjectProperty(route.path()).set(route.method(), operation(route)));
        var schemas = tree.putObject("components").putObject("schemas");
        routes.forEach(route -> {
            if (route.answer() != null)
                add(schemas, route.answer());
        });
        add(schemas, Problem.class);
        return tree;
    }

    private static ObjectNode operation(Route route) {
        var operation = Json.MAPPER.createObjectNode().put("summary", route.summary());
        var parameters = operation.putArray("parameters");
        route.parameters().forEach(parameter -> add(parameters, parameter));
        var responses = operation.putObject("responses");
        content(responses.putObject(Integer.toString(route.status())).put("description", "the answer"), route.type(),
                route.answer());
        content(responses.putObject("default").put("description", "an error (RFC 9457)"), Problem.TYPE, Problem.class);
        return operation;
    }

    private static void content(ObjectNode response, String type, @Nullable Class<?> answer) {
        var media = response.putObject("content").putObject(type);
        if (answer != null)
            media.putObject("schema").put("$ref", SCHEMAS + answer.getSimpleName());
    }

    private static void add(ArrayNode parameters, Route.Parameter parameter) {
        parameters.addObject()
                .put("name", parameter.name())
                .put("in", parameter.in())
                .put("description", parameter.description())
                .put("required", parameter.in().equals("path"))
                .putObject("schema")
                .put("type", "string");
    }

    /** What a record needs stands beside it, under its name: two records may call different things the same. */
    private static void add(ObjectNode schemas, Class<?> answer) {
        var name = answer.getSimpleName();
        var schema = Schemas.of(answer);
        var needed = schema.remove("$defs");
        schemas.set(name, named(schema, name));
        if (needed != null)
            needed.properties().forEach(each -> schemas.set(name + "." + each.getKey(), named(each.getValue(), name)));
    }

    private static JsonNode named(JsonNode schema, String name) {
        var text = Json.MAPPER.writeValueAsString(schema)
                .replace("\"#/$defs/", "\"" + SCHEMAS + name + ".")
                .replace("\"$ref\":\"#\"", "\"$ref\":\"" + SCHEMAS + name + "\"");
        return Json.MAPPER.readTree(text);
    }
}
