package dev.parley.processor.normalise.markup;

import java.util.regex.Pattern;

/** What a site generator replaces before anybody reads the page: Liquid and Hugo tags, Kramdown attributes, WordPress short codes. */
final class TemplateTags {
    private static final Pattern TAG = Pattern
            .compile("\\{%[^\\n{]{0,400}?%}|\\{\\{[^\\n{]{0,400}?}}|\\{:[^\\n}]{0,200}}"
                    + "|\\[/?(?:caption|gallery|embed|audio|video|playlist)\\b[^\\]\\n]{0,400}]|<!--[^>]{0,400}?-->");

    private TemplateTags() {}

    static String strip(String text) {
        return text.indexOf('{') < 0 && text.indexOf("[/") < 0 && text.indexOf("<!--") < 0
                ? text
                : TAG.matcher(text).replaceAll("");
    }
}
