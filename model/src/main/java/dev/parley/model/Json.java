package dev.parley.model;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON mapper of the house: fields in the order the records declare them, enums as {@code same-interview}, times in ISO 8601,
 * unknown fields ignored (a newer writer may add some). Thread-safe.
 */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What is wrong, without the mapper's words about where its input came from. */
    public static String reason(JacksonException broken) {
        return broken.getOriginalMessage().replaceFirst("(?s) \\((?:start marker )?at \\[Source: .*", "");
    }

    private Json() {}
}
