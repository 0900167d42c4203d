package dev.parley.bench.extraction;

import dev.parley.model.Hints;
import dev.parley.processor.normalise.html.HtmlReader;
import dev.parley.processor.normalise.html.Reading;
import dev.parley.processor.normalise.html.Rule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Prints what each rule of the page reader brings, in thousandths: the figures with all of them less those without it. For each folder
 * shingle F1, then word F1, each on all pages, on the 60 % and on the rest.
 */
public final class Ablation {
    private final List<PageSet> sets;

    private Ablation(List<PageSet> sets) {
        this.sets = sets;
    }

    /** @param folders each with {@code ground-truth.json} and {@code pages/ID.html.gz} */
    public static void main(String[] folders) throws IOException {
        List<PageSet> sets = new ArrayList<>();
        for (String folder : folders)
            sets.add(PageSet.in(Path.of(folder)));
        new Ablation(sets).print(System.out);
    }

    private void print(PrintStream out) {
        double[] all = figures(EnumSet.allOf(Rule.class));
        out.printf("%-12s %s%n", "with all", row(DoubleStream.of(all).boxed().toList(), "%6.4f"));
        out.printf("%-12s %s%n", "together", less(all, figures(EnumSet.noneOf(Rule.class))));
        for (Rule rule : Rule.values())
            out.printf("%-12s %s%n", rule, less(all, figures(EnumSet.complementOf(EnumSet.of(rule)))));
    }

    private double[] figures(Set<Rule> rules) {
        HtmlReader reader = new HtmlReader(rules);
        return sets.stream().flatMapToDouble(set -> figures(reader, set)).toArray();
    }

    private static DoubleStream figures(HtmlReader reader, PageSet set) {
        List<Scores> parts = List.of(new Scores(), new Scores(), new Scores());
        for (PageSet.Case one : set.cases()) {
            String text = reader.read(one.page(), "text/html", Hints.NONE) instanceof Reading.Content content
                    ? content.text()
                    : "";
            parts.getFirst().add(one.truth(), text);
            parts.get(one.tuned() ? 1 : 2).add(one.truth(), text);
        }
        return IntStream.range(0, 6).mapToDouble(i -> parts.get(i % 3).figures()[i / 3]);
    }

    private static String less(double[] some, double[] others) {
        return row(IntStream.range(0, some.length).mapToObj(i -> 1000 * (some[i] - others[i])).toList(), "%+6.1f");
    }

    private static String row(List<Double> figures, String format) {
        return figures.stream()
                .map(figure -> String.format(Locale.ROOT, format, figure))
                .collect(Collectors.joining(" "));
    }
}
