package dev.parley.processor.tag.learn;

import dev.parley.processor.tag.TagRule;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.processor.tag.Topic;
import dev.parley.processor.tag.Wording;
import dev.parley.processor.tag.learn.Logistic.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a taxonomy from labelled texts. For each topic the words that matter are weighed by {@link Ridge}; one logistic regression for all
 * topics then weighs those sums against the topic's own name and its frequency, and one threshold for all is set where F1 over all labels is about
 * best. Both are learned from scores of texts that the word weights had not seen. A function of the texts and the settings. Thread-safe.
 *
 * @param language of the texts, ISO 639-1
 * @param version of the taxonomy it makes
 * @param terms most words and pairs of words that a topic gets
 */
public record Learner(String language, String version, int terms) {
    private static final int VOCABULARY = 5000;
    private static final int FOLDS = 5;

    /** Why nothing can be learned. */
    public static final class NotEnough extends Exception {
        private static final long serialVersionUID = 1L;

        NotEnough(String message) {
            super(message);
        }
    }

    /** @throws NotEnough if there are too few texts, or none has a tag */
    public Taxonomy learn(List<LabelledText> texts) throws NotEnough {
        var topics = topics(texts);
        if (topics.isEmpty() || texts.size() < 2 * FOLDS)
            throw new NotEnough("learning needs at least " + 2 * FOLDS + " texts, and tags; here are " + texts.size()
                    + " texts with " + topics.size() + " tags");
        var wording = new Wording(language);
        var spellings = new Spellings();
        var words = texts.stream().map(t -> WordLists.of(t.document(language), wording, spellings)).toList();
        var labels = topics.stream().map(topic -> label(texts, topic)).toList();
        var names = topics.stream().map(topic -> TopicName.of(topic, wording)).toList();
        return new Lesson(topics, names, words, labels, Vectors.of(words, TermChoice.choose(words, labels, VOCABULARY)))
                .taxonomy(spellings);
    }

    /** A topic of one example is hardly learned from its words, but it may be from its name. */
    static List<String> topics(List<LabelledText> texts) {
        return texts.stream().flatMap(text -> text.tags().stream()).distinct().sorted().toList();
    }

    private static boolean[] label(List<LabelledText> texts, String topic) {
        var label = new boolean[texts.size()];
        for (int i = 0; i < label.length; i++)
            label[i] = texts.get(i).tags().contains(topic);
        return label;
    }

    /** All that is known while a taxonomy is learned. */
    private final class Lesson {
        private final List<String> topics;
        private final List<TopicName> names;
        private final List<WordLists> words;
        private final List<boolean[]> labels;
        private final Vectors vectors;

        Lesson(List<String> topics, List<TopicName> names, List<WordLists> words, List<boolean[]> labels,
                Vectors vectors) {
            this.topics = topics;
            this.names = names;
            this.words = words;
            this.labels = labels;
            this.vectors = vectors;
        }

        Taxonomy taxonomy(Spellings spellings) {
            var unseen = unseenScores();
            var cases = cases(unseen);
            var balance = new Balance(Logistic.fit(cases));
            double threshold = Threshold.best(cases, balance);
            var models = new Ridge(vectors.rows()).fit(labels, terms);
            var ids = TopicIds.of(topics);
            var learned = new ArrayList<Topic>();
            for (int t = 0; t < topics.size(); t++)
                learned.add(balance.topic(String.valueOf(ids.get(topics.get(t))), names.get(t), models.get(t),
                        Ridge.share(labels.get(t)), vectors, spellings));
            return new Taxonomy(version, language, new TagRule(0, 1, threshold, TagRule.BY_HITS), learned);
        }

        /** For each text and topic the score from words by a model that has not seen the text. */
        private double[][] unseenScores() {
            var scores = new double[words.size()][];
            for (int fold = 0; fold < FOLDS; fold++) {
                int held = fold;
                int[] seen = IntStream.range(0, words.size()).filter(i -> i % FOLDS != held).toArray();
                var rows = IntStream.of(seen).mapToObj(i -> vectors.rows()[i]).toArray(double[][]::new);
                var models = new Ridge(rows).fit(labels.stream().map(l -> part(l, seen)).toList(), terms);
                for (int i = held; i < scores.length; i += FOLDS) {
                    var row = vectors.rows()[i];
                    scores[i] = models.stream().mapToDouble(m -> m.score(row)).toArray();
                }
            }
            return scores;
        }

        private static boolean[] part(boolean[] label, int[] rows) {
            var part = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++)
                part[i] = label[rows[i]];
            return part;
        }

        private List<Case> cases(double[][] scores) {
            var cases = new ArrayList<Case>();
            for (int t = 0; t < topics.size(); t++) {
                double share = Ridge.share(labels.get(t));
                for (int i = 0; i < scores.length; i++)
                    cases.add(new Case(Balance.features(scores[i][t], share, names.get(t).hints(words.get(i)),
                            vectors.lengths()[i]), labels.get(t)[i]));
            }
            return cases;
        }
    }
}
