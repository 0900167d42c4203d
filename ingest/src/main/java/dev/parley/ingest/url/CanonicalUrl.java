package dev.parley.ingest.url;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Spells URLs of one page alike: scheme and host in lower case, international names in ASCII, default port, fragment, user and dot
 * segments gone, escapes as RFC 3986 §6.2.2 has them, query parameters sorted and without those that only track or name a session.
 * Keeps what may tell pages apart: scheme, {@code www.}, case of the path, a trailing slash.
 */
public final class CanonicalUrl {
    private static final Pattern NOISE = Pattern.compile(
            "(?:utm_[a-z_]+|mtm_[a-z_]+|pk_[a-z]+|hsa_[a-z]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid"
                    + "|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id|vero_id|wickedid|s_cid"
                    + "|jsessionid|phpsessid|aspsessionid[a-z]*|cfid|cftoken)(?:=.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION_IN_PATH = Pattern.compile(";jsessionid=[^/?#]*", Pattern.CASE_INSENSITIVE);

    private CanonicalUrl() {}

    /** Empty if it is no http or https URL with a host. */
    public static Optional<URI> of(String url) {
        var normal = new BasicURLNormalizer().filter(withScheme(url.strip()));
        if (normal == null)
            return Optional.empty();
        try {
            var uri = new URI(SESSION_IN_PATH.matcher(normal).replaceFirst(""));
            return isWeb(uri) ? Optional.of(rebuilt(uri)) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    public static Optional<URI> of(URI url) {
        return of(url.toString());
    }

    /** The URL to send a request to: as found, without fragment and user. Empty if it is no http or https URL with a host. */
    public static Optional<URI> toFetch(URI url) {
        if (!isWeb(url))
            return Optional.empty();
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        var port = url.getPort() == -1 ? "" : ":" + url.getPort();
        return Optional
                .of(URI.create(url.getScheme().toLowerCase(Locale.ROOT) + "://" + url.getHost() + port + path + query));
    }

    /** The host and, where it is not the scheme's own, the port: what politeness and robots.txt are about. */
    public static String authority(URI url) {
        var host = url.getHost().toLowerCase(Locale.ROOT);
        boolean own = url.getPort() == -1 || url.getPort() == ("https".equals(url.getScheme()) ? 443 : 80);
        return own ? host : host + ":" + url.getPort();
    }

    private static boolean isWeb(URI url) {
        return url.getHost() != null && url.getScheme() != null
                && url.getScheme().toLowerCase(Locale.ROOT).matches("https?");
    }

    private static String withScheme(String url) {
        return url.startsWith("//") ? "https:" + url : url;
    }

    private static URI rebuilt(URI url) throws URISyntaxException {
        var query = url.getRawQuery() == null ? "" : sorted(url.getRawQuery());
        return new URI(
                url.getScheme() + "://" + authority(url) + url.getRawPath() + (query.isEmpty() ? "" : "?" + query));
    }

    private static String sorted(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !NOISE.matcher(parameter).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
