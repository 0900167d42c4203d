package dev.parley.app.dashboard;

import dev.parley.model.Json;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Answers, kept as long as what they tell of stays as it is: who watches asks the same again and again, and searches and bursts cost
 * milliseconds. Questions are told apart by their addresses. One of many who ask the same at once works, the others wait for it. Thread-safe.
 */
final class KeptAnswers {
    private static final int MOST = 100;
    private static final int LARGEST = 1 << 18;

    private record Generation(Object state, Map<String, byte[]> answers) {}

    private final AtomicReference<Generation> latest = new AtomicReference<>(generation(new Object()));

    /** @param state equal to the one before as long as answers would be, and cheap to compare */
    void json(Context context, Object state, Supplier<Object> answer) {
        var kept = latest.updateAndGet(before -> before.state.equals(state) && before.answers.size() < MOST
                ? before
                : generation(state)).answers;
        var question = context.path() + "?" + context.queryString();
        var bytes = kept.computeIfAbsent(question, _ -> Json.MAPPER.writeValueAsBytes(answer.get()));
        if (bytes.length > LARGEST)
            kept.remove(question);
        Answer.bytes(context, "application/json", bytes);
    }

    private static Generation generation(Object state) {
        return new Generation(state, new ConcurrentHashMap<>(2 * MOST));
    }
}
