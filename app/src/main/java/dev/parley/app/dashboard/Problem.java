package dev.parley.app.dashboard;

import dev.parley.model.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** An error as the API tells it: problem details (RFC 9457). {@code type} is {@code about:blank}, so {@code title} is the status' own. */
record Problem(String type, String title, int status, String detail, String instance) {
    static final String TYPE = "application/problem+json";

    static void answer(Context context, int status, String detail) {
        var problem = new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail,
                context.path());
        context.status(status).contentType(TYPE).result(Json.MAPPER.writeValueAsBytes(problem));
    }
}
