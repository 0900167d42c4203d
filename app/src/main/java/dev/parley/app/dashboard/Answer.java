package dev.parley.app.dashboard;

import dev.parley.model.Json;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How answers go out: with an ETag of their content, and as 304 to whoever has it already (RFC 9110 §13.1.2), unless they tell of more than content (§13.2.1). */
final class Answer {
    private static final int TAG_BYTES = 16;

    private Answer() {}

    static void json(Context context, Object value) {
        bytes(context, "application/json", Json.MAPPER.writeValueAsBytes(value));
    }

    static void bytes(Context context, String type, byte[] body) {
        context.header("Cache-Control", "no-cache");
        if (context.statusCode() == 200 && isKnown(context, tag(body)))
            context.status(304);
        else
            context.contentType(type).result(body);
    }

    private static boolean isKnown(Context context, String tag) {
        context.header("ETag", tag);
        return names(context.header("If-None-Match"), tag);
    }

    /** The tags of a list are compared weakly, as the header asks for. */
    private static boolean names(@Nullable String list, String tag) {
        return list != null && Arrays.stream(list.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*")
                        || one.replaceFirst("^W/", "").replaceFirst("--gzip\"$", "\"").equals(tag));
    }

    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
