package dev.parley.model;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as an earlier version wrote it, that did not have the fields that are null now. */
final class JsonNulls {
    private JsonNulls() {}

    static JsonNode without(JsonNode node) {
        return switch (node) {
            case ObjectNode fields -> without(fields);
            case ArrayNode items -> without(items);
            default -> node;
        };
    }

    private static ObjectNode without(ObjectNode fields) {
        var kept = Json.MAPPER.createObjectNode();
        fields.forEachEntry((name, value) -> {
            if (!value.isNull())
                kept.set(name, without(value));
        });
        return kept;
    }

    private static ArrayNode without(ArrayNode items) {
        var kept = Json.MAPPER.createArrayNode();
        items.forEach(item -> kept.add(without(item)));
        return kept;
    }
}
