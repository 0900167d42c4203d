package dev.parley.processor.normalise.html;

import org.jsoup.nodes.Element;

/** Formulas in MathML, which stand in a line of text as words do. */
final class Formulas {
    private Formulas() {}

    /** Whether it is set in a line of its own. */
    static boolean setApart(Element math) {
        return math.attr("display").equals("block");
    }

    /** Whether it draws once more, for eyes alone, what the element before it says in MathML, as KaTeX does. */
    static boolean isCopy(Element element) {
        if (element.attributesSize() == 0 || !element.attr("aria-hidden").equals("true"))
            return false;
        Element before = element.previousElementSibling();
        Element formula = before == null ? null : before.firstElementChild();
        return formula != null && formula.nameIs("math");
    }
}
