package dev.parley.ingest;

import dev.parley.model.settings.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Settings of the ingest room. */
public record IngestSettings(
        @Setting("sources to follow, a YAML file; `sources add` adds others") @Nullable Path sources,
        @Setting(
                value = "what asks, product and version, sent with every request",
                standard = "Parley/0.1") String userAgent,
        @Setting("who asks: a page about your crawler or an e-mail address, sent with every request; without one nobody can complain but by blocking you") @Nullable String contact,
        @Setting(
                value = "between two requests to one host, unless its source or its robots.txt says otherwise",
                standard = "2s",
                range = "0ms to 1h") Duration politeness,
        @Setting(value = "to establish a connection", standard = "10s", range = "100ms to 5m") Duration connectTimeout,
        @Setting(
                value = "between two reads of an answer",
                standard = "15s",
                range = "100ms to 5m") Duration readTimeout,
        @Setting(
                value = "for a whole answer, however it drips",
                standard = "60s",
                range = "100ms to 1h") Duration totalTimeout,
        @Setting(
                value = "tells ingest instances of one cluster apart; without one a name is made up at each start") @Nullable String instance,
        @Setting(
                value = "port at which pushed documents are taken in, if there is a token; 0 takes a free one",
                standard = "0",
                range = "0 to 65535") int pushPort,
        @Setting(
                value = "pushed documents a second that are let in on average; others are told to come again",
                standard = "50",
                range = "1 to 100000") int pushRate,
        @Setting("public address, like https://me.example/hubs, under which hubs tell of changed feeds (WebSub); without one they are only polled") @Nullable URI callback,
        @Setting(
                value = "port at which the calls of hubs arrive; 0 takes a free one",
                standard = "0",
                range = "0 to 65535") int callbackPort,
        @Setting("where the secret is that signatures of hubs are made of, env:NAME or file:PATH, the same for all instances; needed with a callback") @Nullable String callbackSecret,
        @Setting("where the token is that a push must carry, env:NAME or file:PATH; without one nothing is taken") @Nullable String pushToken) {
    public IngestSettings {
        within("politeness", politeness, Duration.ZERO, Duration.ofHours(1));
        within("connectTimeout", connectTimeout, Duration.ofMillis(100), Duration.ofMinutes(5));
        within("readTimeout", readTimeout, Duration.ofMillis(100), Duration.ofMinutes(5));
        within("totalTimeout", totalTimeout, Duration.ofMillis(100), Duration.ofHours(1));
        if (pushPort < 0 || pushPort > 65535)
            throw new IllegalArgumentException("pushPort is 0 to 65535, not " + pushPort);
        if (pushRate < 1 || pushRate > 100_000)
            throw new IllegalArgumentException("pushRate is 1 to 100000, not " + pushRate);
        if (contact != null && !contact.matches("(?:https?://|mailto:)?[^\\s()]+[@.][^\\s()]+"))
            throw new IllegalArgumentException(
                    "contact is a web page or an e-mail address without spaces, not '" + contact + "'");
        if (callback != null && callbackSecret == null)
            throw new IllegalArgumentException("callback needs callbackSecret, so that nobody else can call");
        if (callbackPort < 0 || callbackPort > 65535)
            throw new IllegalArgumentException("callbackPort is 0 to 65535, not " + callbackPort);
        if (!userAgent.matches("[A-Za-z][A-Za-z_-]*(?:/\\S+)?(?:\\s.*)?"))
            throw new IllegalArgumentException(
                    "userAgent begins with a product like Parley/1.0, not '" + userAgent + "'");
    }

    public IngestSettings withSources(Path file) {
        return new IngestSettings(file, userAgent, contact, politeness, connectTimeout, readTimeout, totalTimeout,
                instance, pushPort, pushRate, callback, callbackPort, callbackSecret, pushToken);
    }

    /** With this name for its instance, unless one is set. */
    public IngestSettings named(String name) {
        return new IngestSettings(sources, userAgent, contact, politeness, connectTimeout, readTimeout, totalTimeout,
                instance == null ? name : instance, pushPort, pushRate, callback, callbackPort, callbackSecret,
                pushToken);
    }

    /** The User-Agent field: product, and how to reach whoever runs it. */
    public String agent() {
        return contact == null ? userAgent : userAgent + " (+" + contact + ")";
    }

    /** The name that robots.txt calls us by. */
    public String product() {
        return userAgent.replaceFirst("[/\\s].*", "").toLowerCase(Locale.ROOT);
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0)
            throw new IllegalArgumentException(name + " is " + least + " to " + most + ", not " + value);
    }
}
