package dev.parley.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where hubs reach us, and the secrets that we share with them, each made of one of our own, so that none has to be stored.
 *
 * @param base public address; a subscription's name in hexadecimal is its last segment
 * @param secret of our own, the same for all instances
 */
public record Callback(URI base, String secret) {
    private static final Map<String, String> METHODS = Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384",
            "HmacSHA384", "sha512", "HmacSHA512");

    /** Nobody can guess it, so that nobody but the hub calls there. */
    public String place(Subscription subscription) {
        return hmac("HmacSHA256", secret, "place\n" + subscription.name()).substring(0, 40);
    }

    public URI address(Subscription subscription) {
        return URI.create(base.toString().replaceFirst("/+$", "") + "/" + place(subscription));
    }

    /** The request of a subscription (§5.1). */
    public Map<String, String> request(Subscription subscription) {
        return Map.of("hub.mode", "subscribe", "hub.topic", subscription.topic().toString(), "hub.callback",
                address(subscription).toString(), "hub.secret", shared(subscription), "hub.lease_seconds",
                Long.toString(Subscription.LEASE.toSeconds()));
    }

    private String shared(Subscription subscription) {
        return hmac("HmacSHA256", secret, "secret\n" + subscription.name());
    }

    /** Whether the hub has signed the body (§7.1); an unknown method is no signature. Takes the same time whatever is wrong. */
    boolean isSigned(Subscription subscription, byte[] body, String signature) {
        var parts = signature.strip().split("=", 2);
        var method = METHODS.get(parts[0].toLowerCase(Locale.ROOT));
        if (parts.length != 2 || method == null)
            return false;
        var expected = hmac(method, shared(subscription), body);
        return MessageDigest.isEqual(expected.getBytes(UTF_8),
                parts[1].strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }

    private static String hmac(String method, String key, String text) {
        return hmac(method, key, text.getBytes(UTF_8));
    }

    private static String hmac(String method, String key, byte[] body) {
        try {
            var mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), method));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + method, e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Callback[" + base + "]";
    }
}
