package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the rule behind which nobody speaks any more: what a site adds below it (where to read on, a farewell by the editors) is no
 * longer part of the last turn. All other rules are gone.
 */
final class EndOfTalk {
    private EndOfTalk() {}

    static List<Block> only(List<Block> blocks, Predicate<Block> opensTurn) {
        if (blocks.stream().noneMatch(EndOfTalk::isRule))
            return blocks;
        int last = blocks.size() - 1;
        while (last >= 0 && !opensTurn.test(blocks.get(last)))
            last--;
        var kept = new ArrayList<Block>(blocks.size());
        boolean ended = last < 0;
        for (int i = 0; i < blocks.size(); i++)
            if (!isRule(blocks.get(i)))
                kept.add(blocks.get(i));
            else if (i > last && !ended) {
                ended = true;
                kept.add(blocks.get(i));
            }
        return kept;
    }

    private static boolean isRule(Block block) {
        return block.kind() == Block.Kind.RULE;
    }
}
