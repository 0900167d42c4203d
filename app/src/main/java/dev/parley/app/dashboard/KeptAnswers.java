package dev.parley.app.dashboard;

import dev.parley.model.Json;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Answers, kept as long as what they tell of stays as it is: who watches asks the same again and again, and searches and bursts cost
 * milliseconds. Questions are told apart by their addresses. One of many who ask the same at once works, the others wait for it. Thread-safe.
 */
final class KeptAnswers {
    private static final int MOST = 100;
    /** Bytes of all answers together; the last one may go beyond. A year of trends by day takes some megabytes. */
    private static final long ROOM = 25 << 20;

    private record Generation(Object state, Map<String, byte[]> answers, AtomicLong room) {
        boolean tellsOf(Object latest) {
            return state.equals(latest) && answers.size() < MOST && room.get() > 0;
        }

        byte[] json(String question, Supplier<Object> answer) {
            return answers.computeIfAbsent(question, _ -> {
                var bytes = Json.MAPPER.writeValueAsBytes(answer.get());
                room.addAndGet(-bytes.length);
                return bytes;
            });
        }
    }

    private final AtomicReference<Generation> latest = new AtomicReference<>(generation(new Object()));

    /** @param state equal to the one before as long as answers would be, and cheap to compare */
    void json(Context context, Object state, Supplier<Object> answer) {
        var kept = latest.updateAndGet(before -> before.tellsOf(state) ? before : generation(state));
        var question = context.path() + "?" + context.queryString();
        Answer.bytes(context, "application/json", kept.json(question, answer));
    }

    private static Generation generation(Object state) {
        return new Generation(state, new ConcurrentHashMap<>(2 * MOST), new AtomicLong(ROOM));
    }
}
