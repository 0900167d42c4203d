package dev.parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.websub.Callback;
import dev.parley.ingest.websub.Subscription;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a hub's word is good for, and for how long: the lease of a subscription (WebSub §5). */
class LeaseTest extends CrawlScene {
    private static final String HUB = "https://hub.example/";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private int news;

    LeaseTest() {
        super(Optional.of(new Callback(URI.create("https://me.example/hubs"), "0ur 0wn s3cret")));
    }

    @Test
    void aLeaseIsRenewedBeforeItEndsAndNotSooner() {
        subscribe();
        advance(Duration.ofDays(8), MINUTE, this::server);
        assertThat(times(HUB)).isEqualTo(1);
        advance(Duration.ofDays(2).minusHours(1), MINUTE, this::server);
        assertThat(times(HUB)).isEqualTo(2);
        verify();
        advance(Duration.ofDays(8), MINUTE, this::server);
        assertThat(times(HUB)).isEqualTo(2);
    }

    @Test
    void aHubThatFallsSilentIsNotReliedOnWhenItsLeaseIsOver() {
        subscribe();
        int before = times(FEED.toString());
        advance(Duration.ofDays(9), MINUTE, this::server);
        assertThat(times(FEED.toString()) - before).as("polls in nine days with a hub").isBetween(30, 40);
        advance(Duration.ofDays(2), MINUTE, this::server);
        before = times(FEED.toString());
        advance(Duration.ofDays(1), MINUTE, this::server);
        assertThat(times(FEED.toString()) - before).as("polls in a day without").isGreaterThan(100);
    }

    @Test
    void aHubThatDoesNotAnswerIsAskedAgainLater() {
        define(Terms.STANDARD);
        advance(Duration.ofHours(1), MINUTE, url -> url.equals(HUB) ? new FetchOutcome.ServerError(500) : server(url));
        assertThat(times(HUB)).isEqualTo(1);
        advance(Duration.ofHours(6), MINUTE, this::server);
        assertThat(times(HUB)).isEqualTo(2);
    }

    private void subscribe() {
        define(Terms.STANDARD);
        advance(Duration.ofMinutes(5), this::server);
        assertThat(times(HUB)).isEqualTo(1);
        verify();
        advance(Duration.ofHours(1), MINUTE, this::server);
    }

    /** The hub's own call, which another thread takes. */
    private void verify() {
        var verified = last(Tracked.Subscribed.class).subscription().verified(Subscription.LEASE, now);
        crawl.learn(new Tracked.Subscribed(verified), now);
    }

    private int times(String url) {
        return (int) asked.stream().filter(url::equals).count();
    }

    /** A feed that always has news. */
    private FetchOutcome server(String url) {
        if (url.endsWith("robots.txt"))
            return new FetchOutcome.Missing(404);
        if (url.equals(HUB))
            return new FetchOutcome.Accepted(202);
        return url.equals(FEED.toString())
                ? feed("<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='hub' href='" + HUB
                        + "'/><item><title>News</title><link>https://b.example/" + news++ + "</link></item>")
                : html("<p>Hello");
    }
}
