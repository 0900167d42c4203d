package dev.parley.bench.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up talk of two people, as long as asked for, the same in every run: a question, then an answer of some sentences. */
record Conversation(List<Turn> turns) {
    private static final List<String> WORDS = List.of("the", "of", "and", "to", "a", "in", "that", "it", "is", "was",
            "for", "on", "we", "you", "with", "as", "I", "they", "at", "this", "have", "from", "or", "had", "by", "but",
            "some", "what", "there", "were", "all", "your", "when", "said", "how", "she", "which", "do", "their",
            "time", "if", "will", "way", "about", "many", "then", "them", "would", "write", "like", "so", "these",
            "long", "make", "thing", "see", "him", "two", "has", "look", "more", "day", "could", "go", "come", "did",
            "number", "sound", "no", "most", "people", "my", "over", "know", "water", "than", "call", "first", "who",
            "may", "down", "side", "been", "now", "find", "work", "part", "system", "problem", "model", "network",
            "question", "river", "harbour", "engine", "Tuesday", "Norway", "wasn't", "it's", "that's", "don't");
    private static final double TURN_SECONDS = 20;

    /** @param start in seconds */
    record Turn(String name, double start, String words) {}

    /** @param characters of words, about */
    static Conversation of(int characters) {
        var random = new Random(20261120);
        var turns = new ArrayList<Turn>();
        for (int said = 0; said < characters;) {
            boolean asks = turns.size() % 2 == 0;
            var words = asks ? sentence(random, '?') : answer(random);
            turns.add(new Turn(asks ? "Ada Moe" : "Bo Ferm", turns.size() * TURN_SECONDS, words));
            said += words.length();
        }
        return new Conversation(turns);
    }

    private static String answer(Random random) {
        var answer = new StringBuilder(sentence(random, '.'));
        for (int i = random.nextInt(7); i >= 0; i--)
            answer.append(' ').append(sentence(random, '.'));
        return answer.toString();
    }

    private static String sentence(Random random, char end) {
        var sentence = new StringBuilder();
        for (int i = 6 + random.nextInt(18); i >= 0; i--) {
            var word = WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 1.7)));
            if (sentence.isEmpty())
                sentence.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            else
                sentence.append(random.nextInt(12) == 0 ? ", " : " ").append(word);
        }
        return sentence.append(end).toString();
    }
}
