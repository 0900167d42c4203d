package dev.parley.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import java.util.concurrent.CountDownLatch;

/** Takes the request and never answers, until stopped. */
public record Silence(CountDownLatch stop) implements Route {
    @Override
    public void answer(HttpExchange exchange) {
        try {
            stop.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
