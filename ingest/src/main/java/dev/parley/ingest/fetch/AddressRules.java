package dev.parley.ingest.fetch;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a crawler must not reach, after the IANA special-purpose registries (RFC 6890) and what clouds put at fixed
 * addresses. An IPv6 address that embeds an IPv4 one is judged by that too.
 */
final class AddressRules {
    private record Range(BigInteger first, int bits, int prefix) {
        static Range of(String cidr) {
            var parts = cidr.split("/");
            var bytes = InetAddress.ofLiteral(parts[0]).getAddress();
            return new Range(new BigInteger(1, bytes), bytes.length * 8, Integer.parseInt(parts[1]));
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            int shift = bits - prefix;
            return bytes.length * 8 == bits
                    && new BigInteger(1, bytes).shiftRight(shift).equals(first.shiftRight(shift));
        }
    }

    /** Open to a source that asks for it. */
    private static final List<Range> PRIVATE = ranges("10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
            "::1/128", "fc00::/7");

    /** Never open: link-local with its metadata services, multicast, and what is no host's address. */
    private static final List<Range> CLOSED = ranges("0.0.0.0/8", "100.64.0.0/10", "168.63.129.16/32", "169.254.0.0/16",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4", "::/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32",
            "fe80::/10", "fec0::/10", "ff00::/8", "fd00:ec2::254/128", "fd20:ce::254/128");

    private static final Range NAT64 = Range.of("64:ff9b::/96");
    private static final Range SIX_TO_FOUR = Range.of("2002::/16");
    private static final Range COMPATIBLE = Range.of("::/96");

    private AddressRules() {}

    /** Why the address must not be reached; empty if it may. */
    static Optional<String> refusal(InetAddress address, boolean allowPrivate) {
        if (holds(CLOSED, address))
            return Optional.of("special-purpose address " + address.getHostAddress());
        if (!allowPrivate && holds(PRIVATE, address))
            return Optional.of("private address " + address.getHostAddress());
        var inner = embedded(address);
        return inner == null || holds(PRIVATE, address) ? Optional.empty() : refusal(inner, allowPrivate);
    }

    private static boolean holds(List<Range> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    private static @Nullable InetAddress embedded(InetAddress address) {
        if (!(address instanceof Inet6Address))
            return null;
        var bytes = address.getAddress();
        if (NAT64.holds(address) || COMPATIBLE.holds(address))
            return ipv4(Arrays.copyOfRange(bytes, 12, 16));
        return SIX_TO_FOUR.holds(address) ? ipv4(Arrays.copyOfRange(bytes, 2, 6)) : null;
    }

    private static InetAddress ipv4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    private static List<Range> ranges(String... cidrs) {
        return Arrays.stream(cidrs).map(Range::of).toList();
    }
}
