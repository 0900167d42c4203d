package dev.parley.ingest.url;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** An address of the web as a person types it, or the reason why it is none. */
public final class WebAddress {
    private WebAddress() {}

    /**
     * To fetch from.
     *
     * @throws IllegalArgumentException says what is wrong with it
     */
    public static URI typed(String text) {
        var url = uri(text);
        var scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw new IllegalArgumentException("'" + text + "' is no http or https URL" + suggestion(text));
        if (String.valueOf(url.getRawAuthority()).contains("@"))
            throw new IllegalArgumentException(
                    "an address with a user or a password is not asked with them, and would be shown: leave them out");
        if (url.getHost() != null)
            return url;
        return CanonicalUrl.toFetch(url)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no http or https URL: its host is '"
                        + Objects.requireNonNullElse(url.getRawAuthority(), "")
                        + "', and names of hosts have letters, digits, hyphens and dots alone"));
    }

    private static URI uri(String text) {
        try {
            return URI.create(Escapes.mended(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no http or https URL: " + e.getMessage(), e);
        }
    }

    /** Browsers do without the scheme, and so do those who copy from them. */
    private static String suggestion(String text) {
        return CanonicalUrl.lacksScheme(text) ? "; did you mean 'https://" + text + "'?" : "";
    }
}
