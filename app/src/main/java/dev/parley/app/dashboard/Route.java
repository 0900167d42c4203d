package dev.parley.app.dashboard;

import io.javalin.http.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing the API answers. The OpenAPI document is made of these.
 *
 * @param path with {@code {name}} where a parameter goes
 * @param answer the record that goes out as JSON; null where it is something else, of the media type {@code type}
 */
record Route(String method, String path, String summary, List<Parameter> parameters, int status,
        @Nullable Class<?> answer, String type, Handler handler) {
    /** @param in {@code path} or {@code query} */
    record Parameter(String name, String in, String description) {
        static Parameter path(String name, String description) {
            return new Parameter(name, "path", description);
        }

        static Parameter query(String name, String description) {
            return new Parameter(name, "query", description);
        }
    }

    static Route get(String path, String summary, Class<?> answer, Handler handler, Parameter... parameters) {
        return new Route("get", path, summary, List.of(parameters), 200, answer, "application/json", handler);
    }

    static Route other(String path, String summary, String type, Handler handler, Parameter... parameters) {
        return new Route("get", path, summary, List.of(parameters), 200, null, type, handler);
    }

    static Route post(String path, String summary, Class<?> answer, Handler handler, Parameter... parameters) {
        return new Route("post", path, summary, List.of(parameters), 202, answer, "application/json", handler);
    }
}
