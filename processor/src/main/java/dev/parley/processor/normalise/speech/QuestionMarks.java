package dev.parley.processor.normalise.speech;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The letters and words that mark questions and answers, by language: {@code Q:}, {@code P -}, {@code Frage:}, {@code 答：}. */
final class QuestionMarks {
    private static final int LONGEST = 14;
    private static final List<Pair> PAIRS = List.of(new Pair("q|question", "a|answer"),
            new Pair("p|pregunta|pergunta", "r|respuesta|resposta"), new Pair("f|frage", "a|antwort"),
            new Pair("d|domanda", "r|risposta"), new Pair("q|question", "r|réponse"), new Pair("в|вопрос", "о|ответ"),
            new Pair("問|问|質問|问题", "答|回答"));

    private QuestionMarks() {}

    /** The two marks of one language. */
    private record Pair(Pattern question, Pattern answer) {
        Pair(String question, String answer) {
            this(numbered(question), numbered(answer));
        }

        private static Pattern numbered(String marks) {
            return Pattern.compile("(?:" + marks + ") ?\\d{0,3}");
        }

        /** Whether both occur, about equally often. */
        boolean isUsed(Collection<String> labels) {
            long questions = count(labels, question);
            long answers = count(labels, answer);
            return questions > 0 && answers > 0
                    && Math.abs(questions - answers) * 3 <= Math.max(questions, answers) + 2;
        }

        private static long count(Collection<String> labels, Pattern mark) {
            return labels.stream().filter(label -> matches(mark, label)).count();
        }
    }

    private static boolean matches(Pattern mark, String label) {
        return label.length() < LONGEST && mark.matcher(label.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isMark(String label) {
        return isQuestion(label) || isAnswer(label);
    }

    static boolean isQuestion(String label) {
        return PAIRS.stream().anyMatch(pair -> matches(pair.question, label));
    }

    /** The question without the mark before it. */
    static String unmarked(String question) {
        int colon = question.indexOf(':');
        return colon > 0 && isQuestion(question.substring(0, colon)) ? question.substring(colon + 1).strip() : question;
    }

    static boolean isAnswer(String label) {
        return PAIRS.stream().anyMatch(pair -> matches(pair.answer, label));
    }

    /** Whether a document's labels are marks of one language. */
    static boolean areUsed(Collection<String> labels) {
        return PAIRS.stream().anyMatch(pair -> pair.isUsed(labels));
    }
}
