package dev.parley.app.dashboard;

import dev.parley.app.dashboard.Answers.Trends;
import dev.parley.app.trends.TrendReport;
import dev.parley.model.Json;
import dev.parley.processor.trend.Rising;
import dev.parley.processor.trend.TrendQuery;
import dev.parley.processor.trend.TrendTable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to questions about trends, kept as long as the trends stay as they are: bursts cost a few milliseconds a row. Thread-safe. */
final class TrendAnswers {
    private static final int MOST = 100;

    private record Question(TrendTable table, TrendQuery query) {}

    private final Map<Question, byte[]> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /** As JSON. */
    byte[] of(TrendTable table, TrendQuery query) {
        var question = new Question(table, query);
        synchronized (answers) {
            var known = answers.get(question);
            if (known != null)
                return known;
        }
        var answer = Json.MAPPER.writeValueAsBytes(answer(table, query));
        synchronized (answers) {
            answers.put(question, answer);
        }
        return answer;
    }

    private static Trends answer(TrendTable table, TrendQuery query) {
        var report = TrendReport.of(table, query);
        return new Trends(report.by(), report.since(), report.until(), report.rows(), Rising.in(table, query));
    }
}
