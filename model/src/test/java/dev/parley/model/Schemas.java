package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.fasterxml.classmate.ResolvedType;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (draft 2020-12) of the records, read off the records themselves. */
public final class Schemas {
    /** Written as JSON text, because a {@code Map.of} iterates in another order in every JVM. */
    private static final Map<Class<?>, String> TEXTS = Map.of(DocumentId.class, """
        {"type": "string", "pattern": "^[a-z2-7]{16}$"}""", ContentHash.class, """
        {"type": "string", "pattern": "^[0-9a-f]{64}$"}""", Locator.class, """
        {"type": "string"}""", URI.class, """
        {"type": "string", "format": "uri-reference"}""", Instant.class, """
        {"type": "string", "format": "date-time"}""", Statement.Span.class, """
        {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}""");

    private Schemas() {}

    /** Of a record, with the definitions it needs. */
    public static ObjectNode of(Class<?> record) {
        var builder = new SchemaGeneratorConfigBuilder(Json.MAPPER, SchemaVersion.DRAFT_2020_12,
                OptionPreset.PLAIN_JSON).with(new JacksonSchemaModule())
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.NULLABLE_ALWAYS_AS_ANYOF)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forFields().withNullableCheck(Schemas::isNullable).withRequiredCheck(Schemas::isRequired);
        builder.forTypesInGeneral().withCustomDefinitionProvider(Schemas::custom);
        return new SchemaGenerator(builder.build()).generateSchema(record);
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isRequired(FieldScope field) {
        var owner = field.getDeclaringType().getErasedType().getAnnotation(JsonInclude.class);
        return !isNullable(field) || owner == null || owner.value() == JsonInclude.Include.ALWAYS;
    }

    private static @Nullable CustomDefinition custom(ResolvedType type, SchemaGenerationContext context) {
        var text = TEXTS.get(type.getErasedType());
        if (text != null)
            return inline(Json.MAPPER.readTree(text));
        return type.getErasedType().isEnum() ? inline(names(type.getErasedType())) : null;
    }

    private static JsonNode names(Class<?> type) {
        var node = Json.MAPPER.createObjectNode().put("type", "string");
        var names = node.putArray("enum");
        for (var constant : type.getEnumConstants())
            names.add(Json.MAPPER.<JsonNode>valueToTree(constant));
        return node;
    }

    private static CustomDefinition inline(JsonNode node) {
        return new CustomDefinition((ObjectNode) node, CustomDefinition.DefinitionType.INLINE,
                CustomDefinition.AttributeInclusion.NO);
    }
}
