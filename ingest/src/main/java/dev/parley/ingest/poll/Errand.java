package dev.parley.ingest.poll;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.parley.ingest.fetch.Allowance;
import dev.parley.ingest.source.Source;
import java.net.URI;

/**
 * A poll that leads to another host, done by the instance that asks that host, so that only one does.
 *
 * @param source as it was when it left
 * @param state as it was when it left, or, on the way back, as it is now
 * @param url where to ask
 * @param done whether this is the way back
 */
public record Errand(Source source, PollState state, URI url, int hops, boolean done) {
    static final String PREFIX = "errand/";

    Errand redirectedTo(URI to) {
        return new Errand(source, state, to, hops + 1, false);
    }

    Errand back(PollState now) {
        return new Errand(source, now, state.home(), hops, true);
    }

    @JsonIgnore
    String key() {
        return PREFIX + state.source() + " " + state.home();
    }

    @JsonIgnore
    Allowance allowance() {
        return source.terms().allowPrivate() ? Allowance.of(state.home()) : Allowance.NONE;
    }
}
