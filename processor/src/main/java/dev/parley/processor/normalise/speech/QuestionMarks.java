package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Rich;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The letters and words that mark questions and answers, by language: {@code Q:}, {@code P -}, {@code Frage:}, {@code 答：}. */
final class QuestionMarks {
    private static final int LONGEST = 14;
    private static final int MOST_DIGITS = 3;
    private static final List<Pair> PAIRS = List.of(pair("q question", "a answer"),
            pair("p pregunta pergunta", "r respuesta resposta"), pair("f frage", "a antwort"),
            pair("d domanda", "r risposta"), pair("q question", "r réponse"), pair("в вопрос", "о ответ"),
            pair("問 问 質問 问题 ｑ", "答 回答 ａ"), pair("문 질문", "답 답변"), pair("س سؤال السؤال پرسش سوال", "ج جواب الجواب پاسخ"),
            pair("ש שאלה", "ת תשובה"), pair("ε ερ ερώτηση", "α απ απάντηση"), pair("प्रश्न सवाल", "उत्तर जवाब"),
            pair("vraag", "antwoord"), pair("soru", "cevap yanıt"), pair("pyt pytanie", "odp odpowiedź"),
            pair("питання запитання", "відповідь"));
    private static final Set<String> QUESTIONS = all(Pair::question);
    private static final Set<String> ANSWERS = all(Pair::answer);

    private QuestionMarks() {}

    /** The marks of one language, in lower case. */
    private record Pair(Set<String> question, Set<String> answer) {
        /** Whether both occur, about equally often. */
        boolean isUsed(Collection<String> labels) {
            long questions = count(labels, question);
            long answers = count(labels, answer);
            return questions > 0 && answers > 0
                    && Math.abs(questions - answers) * 3 <= Math.max(questions, answers) + 2;
        }

        private static long count(Collection<String> labels, Set<String> marks) {
            return labels.stream().filter(label -> isAmong(marks, label)).count();
        }
    }

    private static Pair pair(String questions, String answers) {
        return new Pair(Set.of(questions.split(" ")), Set.of(answers.split(" ")));
    }

    private static Set<String> all(Function<Pair, Set<String>> marks) {
        return PAIRS.stream().flatMap(pair -> marks.apply(pair).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is one of them, perhaps with a number. */
    private static boolean isAmong(Set<String> marks, String label) {
        if (label.isEmpty() || label.length() >= LONGEST)
            return false;
        int end = label.length();
        while (end > 0 && label.length() - end < MOST_DIGITS && Character.isDigit(label.charAt(end - 1)))
            end--;
        if (end > 0 && label.charAt(end - 1) == ' ')
            end--;
        return marks.contains(label.substring(0, end).toLowerCase(Locale.ROOT));
    }

    static boolean isMark(String label) {
        return isQuestion(label) || isAnswer(label);
    }

    /** Whether a text says itself that it is a question or an answer. */
    static boolean open(Rich text) {
        var label = LabelScanner.scan(text, 0);
        return label != null && label.colon() && isMark(label.name());
    }

    static boolean isQuestion(String label) {
        return isAmong(QUESTIONS, label);
    }

    /** The question without the mark before it. */
    static String unmarked(String question) {
        int colon = question.indexOf(':');
        return colon > 0 && isQuestion(question.substring(0, colon)) ? question.substring(colon + 1).strip() : question;
    }

    static boolean isAnswer(String label) {
        return isAmong(ANSWERS, label);
    }

    /** Whether questions are marked again and again, by a letter or sign that hardly stands for anything else, and answers never. */
    static boolean areAlone(Collection<String> labels) {
        return labels.stream().filter(QuestionMarks::isSign).count() > 2
                && labels.stream().noneMatch(QuestionMarks::isAnswer);
    }

    private static boolean isSign(String label) {
        return isQuestion(label)
                && ("qQ".indexOf(label.charAt(0)) >= 0 ? label.length() < 4 : label.charAt(0) >= '\u2e80');
    }

    /** Whether a document's labels are marks of one language. */
    static boolean areUsed(Collection<String> labels) {
        return PAIRS.stream().anyMatch(pair -> pair.isUsed(labels));
    }
}
