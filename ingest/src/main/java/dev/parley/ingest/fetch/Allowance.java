package dev.parley.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one host and port at which a request may reach a private or loopback address. Link-local, multicast and metadata addresses stay
 * closed even there.
 *
 * @param authority {@code host:port} in lower case; null for none
 */
public record Allowance(@Nullable String authority) {
    public static final Allowance NONE = new Allowance(null);

    /** The host and port of this URL and no other. */
    public static Allowance of(URI url) {
        return new Allowance(authority(url.getHost(), port(url)));
    }

    boolean covers(String host, int port) {
        return authority(host, port).equals(authority);
    }

    private static String authority(String host, int port) {
        return host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static int port(URI url) {
        if (url.getPort() != -1)
            return url.getPort();
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }
}
