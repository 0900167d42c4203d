package dev.parley.processor.normalise.speech;

import java.util.Locale;
import java.util.regex.Pattern;

/** The letters and words that mark questions and answers, by language: {@code Q:}, {@code P -}, {@code Frage:}, {@code 答：}. */
final class QuestionMarks {
    private static final Pattern QUESTION = Pattern
            .compile("(?:q|question|p|pregunta|pergunta|f|frage|d|domanda|в|вопрос|問|问|質問) ?\\d{0,3}");
    private static final Pattern ANSWER = Pattern
            .compile("(?:a|answer|r|respuesta|resposta|antwort|risposta|réponse|о|ответ|答|回答) ?\\d{0,3}");

    private QuestionMarks() {}

    static boolean isMark(String label) {
        return isQuestion(label) || isAnswer(label);
    }

    static boolean isQuestion(String label) {
        return label.length() < 14 && QUESTION.matcher(label.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isAnswer(String label) {
        return label.length() < 14 && ANSWER.matcher(label.toLowerCase(Locale.ROOT)).matches();
    }
}
