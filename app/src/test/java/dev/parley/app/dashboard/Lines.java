package dev.parley.app.dashboard;

import java.util.List;
import java.util.concurrent.Flow;

/** Gathers the lines of an answer that does not end. */
record Lines(List<String> lines) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable cause) {}

    @Override
    public void onComplete() {}
}
