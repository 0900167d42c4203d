package dev.parley.model.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a settings record. The reference page, the defaults and the error messages come from here and nowhere
 * else; the record's constructor checks the range.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** What it is for, in a sentence. */
    String value();

    /** The default as one would write it in the file; empty for none, which makes the value null or an empty list. */
    String standard() default "";

    /** The values that are allowed, in words; empty where the type says it all. */
    String range() default "";
}
