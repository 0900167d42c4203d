package dev.parley.processor.tag;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A subject matter.
 *
 * @param id lower-case letters, digits and hyphens
 * @param parent id of the topic that every document about this one is about too; null for a root
 * @param bias added to what the queries weigh; 0 for topics written by hand
 * @param queries none for a topic that only gathers its children
 */
public record Topic(String id, String label, @Nullable String description, @Nullable String parent, double bias,
        List<TopicQuery> queries) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    public Topic {
        queries = List.copyOf(queries);
    }

    /** Whether a topic may be called so. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
