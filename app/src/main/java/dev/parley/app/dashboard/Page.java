package dev.parley.app.dashboard;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The files of the page. There are no others. */
final class Page {
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private Page() {}

    static void file(Context context) {
        var name = context.path().equals("/") ? "index.html" : context.path().replaceFirst("^/page/", "");
        if (!name.matches("[a-z]+\\.(?:html|css|js|svg)"))
            throw new Refusal(404, "there is no such file");
        Answer.bytes(context, Objects.requireNonNull(TYPES.get(name.substring(name.indexOf('.') + 1))), read(name));
    }

    private static byte[] read(String name) {
        try (var file = Page.class.getResourceAsStream("/dashboard/" + name)) {
            if (file == null)
                throw new Refusal(404, "there is no such file");
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
