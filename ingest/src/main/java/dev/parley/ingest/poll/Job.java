package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.source.Secret;
import java.util.Map;

/** A request to send now; until its outcome is told, its host is asked nothing else. */
sealed interface Job {
    String authority();

    FetchRequest request();

    record FetchRobots(String authority, FetchRequest request) implements Job {}

    /** Asks a hub. */
    record Subscribe(String authority, FetchRequest request, String key) implements Job {}

    record Poll(String authority, FetchRequest request, String key) implements Job {}

    /** With the secrets of an API, which are read when it is sent. */
    record FetchEntry(String authority, FetchRequest request, String key, Map<String, Secret> secrets) implements Job {}
}
