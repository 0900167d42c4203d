package dev.parley.ingest.url;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private static final Pattern SESSION_ID = Pattern.compile("(?:sid|sessionid)=[0-9a-f]{32}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION_IN_PATH = Pattern.compile(
            ";jsessionid=[^/?#]*|/\\((?:[a-z]\\([0-9a-z]{24}\\)|[0-9a-z]{24})+\\)(?=/)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern.compile("(\\w+://)(?:[^/]*@)?([^/]*)(.*)");

    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+(?:[:/?]|$)");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]");
    private static final Pattern HOST_WITH_DELIMITER = Pattern
            .compile("\\w+://(?:[^/]*@)?+[^/]*%(?:23|25|2f|3a|3f|40|5c)", Pattern.CASE_INSENSITIVE);

    /** In characters. Nobody has to take a longer one (RFC 9110 §4.1). */
    private static final int LONGEST = 8_000;

    private CanonicalUrl() {}

    /** Empty if it is no http or https URL with a host, or too long. Slips that browsers forgive (WHATWG URL) are mended. */
    public static Optional<URI> of(String url) {
        if (url.length() > LONGEST)
            return Optional.empty();
        var mended = mended(url);
        int query = mended.indexOf('?');
        var address = query < 0 ? mended : mended.substring(0, query);
        if (HOST_WITH_DELIMITER.matcher(address).lookingAt())
            return Optional.empty();
        var parts = PARTS.matcher(address);
        var normal = parts.matches()
                ? new BasicURLNormalizer().filter(parts.group(1) + parts.group(2).replaceFirst("\\.+(?=:\\d*$|$)", "")
                        + DotSegments.removed(parts.group(3)))
                : null;
        return normal == null
                ? Optional.empty()
                : rebuilt(normal, query < 0 ? "" : sorted(mended.substring(query + 1)));
    }

    private static String mended(String url) {
        var text = LINE_BREAKS.matcher(url.strip()).replaceAll("").replaceFirst("#.*", "");
        var slashes = text.replaceFirst("^(?i:(https?):)[/\\\\]*", "$1://");
        int query = slashes.indexOf('?');
        var path = (query < 0 ? slashes : slashes.substring(0, query)).replace('\\', '/');
        var whole = query < 0 ? path : path + slashes.substring(query);
        if (whole.startsWith("//"))
            return "https:" + whole;
        return lacksScheme(whole) ? "http://" + whole : whole;
    }

    /** Whether it begins with the name of a host, as {@code example.org/talk}. */
    public static boolean lacksScheme(String text) {
        return WITHOUT_SCHEME.matcher(text).lookingAt();
    }

    public static Optional<URI> of(URI url) {
        return of(url.toString());
    }

    /** The URL to send a request to: as found, without fragment and user. Empty if it is no http or https URL with a host, or too long. */
    public static Optional<URI> toFetch(URI url) {
        var host = host(url);
        if (host == null || !hasWebScheme(url) || url.toString().length() > LONGEST)
            return Optional.empty();
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return Optional
                .of(URI.create(url.getScheme().toLowerCase(Locale.ROOT) + "://" + host + port(url) + path + query))
                .filter(CanonicalUrl::isWeb);
    }

    /** An international name in ASCII: {@link URI} knows no others. Null if there is none. */
    private static @Nullable String host(URI url) {
        if (url.getHost() != null || url.getRawAuthority() == null)
            return url.getHost();
        try {
            var name = IDN.toASCII(url.getRawAuthority().replaceFirst("^.*@", "").replaceFirst(":\\d*$", ""));
            return name.matches("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?") ? name : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String port(URI url) {
        if (url.getPort() != -1)
            return ":" + url.getPort();
        var stated = PORT.matcher(Objects.requireNonNullElse(url.getRawAuthority(), ""));
        return url.getHost() == null && stated.find() ? stated.group() : "";
    }

    /** The host and, where it is not the scheme's own, the port: what politeness and robots.txt are about. */
    public static String authority(URI url) {
        var host = url.getHost().toLowerCase(Locale.ROOT);
        boolean own = url.getPort() == -1 || url.getPort() == ("https".equals(url.getScheme()) ? 443 : 80);
        return own ? host : host + ":" + url.getPort();
    }

    private static boolean isWeb(URI url) {
        return url.getHost() != null && hasWebScheme(url);
    }

    private static boolean hasWebScheme(URI url) {
        return url.getScheme() != null && url.getScheme().toLowerCase(Locale.ROOT).matches("https?");
    }

    private static Optional<URI> rebuilt(String normal, String query) {
        try {
            var url = new URI(SESSION_IN_PATH.matcher(normal).replaceFirst(""));
            return isWeb(url)
                    ? Optional.of(new URI(url.getScheme() + "://" + authority(url) + path(url) + query))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** The library loses the first slash after many dot segments. */
    private static String path(URI url) {
        var path = Escapes.normal(url.getRawPath());
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String sorted(String query) {
        var kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !NOISE.matcher(parameter).matches()
                        && !SESSION_ID.matcher(parameter).matches())
                .map(Escapes::normal)
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
