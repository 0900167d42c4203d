package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.Prose;
import java.nio.charset.StandardCharsets;

/** The blocks of a page's whole body, furniture included. */
public final class HtmlBody {
    private HtmlBody() {}

    public static Prose read(byte[] body, String contentType) {
        return Prose.of(HtmlFragment.blocks(new String(body, StandardCharsets.UTF_8)));
    }
}
