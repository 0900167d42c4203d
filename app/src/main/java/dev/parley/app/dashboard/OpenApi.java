package dev.parley.app.dashboard;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The API's own description, which is generated from the routes by a test and checked in. */
final class OpenApi {
    private OpenApi() {}

    static void file(Context context) {
        try (var file = OpenApi.class.getResourceAsStream("/dashboard/openapi.json")) {
            if (file == null)
                throw new Refusal(404, "there is no description");
            Answer.bytes(context, "application/json", file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
