package dev.parley.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the HTTP client and refuses addresses that must not be reached. The client connects to what this returns and asks
 * nobody again, so that a name that changes its address between check and use (DNS rebinding) gains nothing. A name with one forbidden
 * address among good ones is refused whole.
 */
final class GuardedDns implements DnsResolver {
    /** What the request of this thread may reach. */
    static final ScopedValue<Allowance> ALLOWANCE = ScopedValue.newInstance();

    /** The guard's refusal, apart from names that do not resolve. */
    static final class BlockedException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        BlockedException(String message) {
            super(message);
        }
    }

    private static final String OPENING = "; --allow-private (allowPrivate in a sources file) opens a source's own host";

    private final NameService names;

    GuardedDns(NameService names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("the guard needs the port too");
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        boolean allowPrivate = ALLOWANCE.orElse(Allowance.NONE).covers(host, port);
        var addresses = new ArrayList<InetSocketAddress>();
        for (var address : names.resolve(host)) {
            var refusal = AddressRules.refusal(address, allowPrivate);
            if (refusal.isPresent())
                throw new BlockedException(host + " leads to the " + refusal.get()
                        + (AddressRules.refusal(address, true).isEmpty() ? OPENING : ""));
            addresses.add(new InetSocketAddress(address, port));
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
