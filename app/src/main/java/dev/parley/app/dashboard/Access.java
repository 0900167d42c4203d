package dev.parley.app.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.app.exit.Failure;
import dev.parley.app.settings.DashboardSettings;
import dev.parley.ingest.source.Secret;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in. Without credentials only this machine, and under its own names, so that no page on the web can reach us by a name that it
 * lets point here. What changes something must come from our own page or from a program: it carries a header that a form can't set.
 * Thread-safe.
 *
 * @param token, {@code login} null where that is no way in
 */
record Access(@Nullable String token, @Nullable String login) {
    /** What has to be on a request that changes something, with any value. */
    static final String HEADER = "X-Parley-Request";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** @throws Failure if others could come in without credentials, or a secret isn't there */
    static Access of(DashboardSettings settings, Map<String, String> environment) {
        if (!settings.asksForCredentials() && !isLoopback(settings.host()))
            throw Failure
                    .usage("dashboard.host is " + settings.host() + ", where others can come in; set dashboard.token, "
                            + "or dashboard.user and dashboard.password, or listen at 127.0.0.1");
        var token = settings.token() == null ? null : secret(settings.token(), environment);
        var login = settings.password() == null
                ? null
                : settings.user() + ":" + secret(settings.password(), environment);
        return new Access(token, login);
    }

    static String secret(String place, Map<String, String> environment) {
        try {
            return new Secret(place).read(environment);
        } catch (IOException | IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw Failure.usage("dashboard.host: there is no address '" + host + "'");
        }
    }

    /** @throws Refusal if it may not come in */
    void check(Context request) {
        if (token == null && login == null)
            requireOurName(request);
        else if (!isKnown(request.header("Authorization")))
            throw new Refusal(401, "credentials are needed");
        if (!READING.contains(request.method().name()))
            requireOurPage(request);
    }

    private static void requireOurName(Context request) {
        var host = Optional.ofNullable(request.header("Host")).orElse("");
        if (!LOOPBACK.contains(host.replaceFirst(":\\d+$", "")))
            throw new Refusal(403, "without credentials this answers to localhost only, not to '" + host + "'");
    }

    private static void requireOurPage(Context request) {
        var site = request.header("Sec-Fetch-Site");
        var origin = request.header("Origin");
        if (request.header(HEADER) == null)
            throw new Refusal(403, "a request that changes something needs the header " + HEADER);
        if ((site != null && !site.equals("same-origin")) || (origin != null && !isOurs(origin, request)))
            throw new Refusal(403, "the request comes from another site");
    }

    private static boolean isOurs(String origin, Context request) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority()).equals(request.header("Host"));
        } catch (IllegalArgumentException _) {
            return false; // "null" and worse
        }
    }

    /** Each comparison takes the same time whatever is wrong. */
    private boolean isKnown(@Nullable String authorization) {
        var given = Optional.ofNullable(authorization).orElse("");
        var basic = basic(given);
        return isEqual(token, given.replaceFirst("(?i)^Bearer ", "")) || isEqual(token, password(basic))
                || isEqual(login, basic);
    }

    private static String password(String basic) {
        return basic.substring(basic.indexOf(':') + 1);
    }

    private static boolean isEqual(@Nullable String expected, String given) {
        return expected != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    /** {@code user:password} (RFC 7617); empty if it is none. */
    private static String basic(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6))
            return "";
        try {
            return new String(Base64.getDecoder().decode(authorization.substring(6).strip()), UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
