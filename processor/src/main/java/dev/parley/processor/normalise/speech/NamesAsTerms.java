package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Definition lists whose terms are those who speak, {@code <dt>Ada Byron<dd>…}: such a term is a label without its colon. */
final class NamesAsTerms {
    private static final int FEWEST = 3;
    private static final int LONGEST = 40;

    private NamesAsTerms() {}

    /** The same blocks, unless terms come again and again as speakers do and no glossary does. */
    static List<Block> labelled(List<Block> blocks) {
        List<String> terms = blocks.stream().filter(NamesAsTerms::isTerm).map(block -> block.text().text()).toList();
        Set<String> names = new HashSet<>(terms);
        boolean speak = terms.size() >= FEWEST && names.size() * 3 <= terms.size() * 2
                && names.stream().allMatch(NamesAsTerms::mayName);
        return speak ? blocks.stream().map(block -> isTerm(block) ? label(block) : block).toList() : blocks;
    }

    private static boolean isTerm(Block block) {
        return block.kind() == Block.Kind.TERM;
    }

    private static boolean mayName(String term) {
        return term.length() <= LONGEST && Character.isLetter(term.charAt(term.length() - 1))
                && !Character.isLowerCase(term.charAt(0));
    }

    private static Block label(Block term) {
        return Block.paragraph(new Rich(term.text().text() + ":", term.text().marks()));
    }
}
