package dev.parley.ingest.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.parley.ingest.fetch.FetchOutcome;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one site for us. Follows RFC 9309: 4xx allows all, 5xx and no answer forbid all (§2.3.1.3, §2.3.1.4), the longest match
 * wins (§2.2.2), robots.txt itself is always allowed. Immutable.
 */
public final class Robots {
    /** Read no further (RFC 9309 §2.5 asks for at least this). */
    public static final int MAX_BYTES = 512 * 1024;

    /** Kept no longer (§2.4). */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Unreachable rules are asked for again sooner, since they forbid all. */
    public static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(15);

    private static final Duration MAX_DELAY = Duration.ofMinutes(5);

    private final BaseRobotRules rules;
    private final boolean reached;

    private Robots(BaseRobotRules rules, boolean reached) {
        this.rules = rules;
        this.reached = reached;
    }

    public static URI address(URI page) {
        return page.resolve("/robots.txt");
    }

    /** @param product our token in User-Agent lines, in lower case */
    public static Robots of(URI address, FetchOutcome outcome, String product) {
        return switch (outcome) {
            case FetchOutcome.Fetched(var headers, var body) -> read(address, headers.contentType(), body, product);
            case FetchOutcome.TooLarge(var headers, var head, _) ->
                read(address, headers.contentType(), wholeLines(head), product);
            case FetchOutcome.Missing _,FetchOutcome.Refused _,FetchOutcome.Accepted _ -> allowAll();
            default -> new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), false);
        };
    }

    /** Of a rule that was cut in two the first half would forbid more than the whole. */
    private static byte[] wholeLines(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] != '\n' && head[end - 1] != '\r')
            end--;
        return Arrays.copyOf(head, end);
    }

    public static Robots allowAll() {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), true);
    }

    private static Robots read(URI address, String contentType, byte[] body, String product) {
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0); // it would forbid all for a longer delay than that
        parser.setExactUserAgentMatching(true);
        return new Robots(parser.parseContent(address.toString(), body, contentType, List.of(product)), true);
    }

    public boolean allows(URI page) {
        return rules.isAllowed(page.toString());
    }

    /** Whether the rules were answered at all. */
    public boolean isReached() {
        return reached;
    }

    /** How long the rules may be kept. */
    public Duration kept() {
        return reached ? KEPT : KEPT_UNREACHABLE;
    }

    /** Between two requests; a longer one than five minutes counts as five minutes. */
    public Optional<Duration> crawlDelay() {
        long millis = rules.getCrawlDelay();
        if (millis == BaseRobotRules.UNSET_CRAWL_DELAY)
            return Optional.empty();
        return Optional.of(Duration.ofMillis(Math.min(millis, MAX_DELAY.toMillis())));
    }

    public List<String> sitemaps() {
        return rules.getSitemaps();
    }
}
