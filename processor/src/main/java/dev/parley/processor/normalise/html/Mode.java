package dev.parley.processor.normalise.html;

/** How a page is read: one text in the middle, or many parts that all count. */
enum Mode {
    ARTICLE, PARTS;

    static Mode of(Page page) {
        return page.units().isEmpty() ? PARTS : ARTICLE;
    }
}
