package dev.parley.ingest.fetch;

import dev.parley.ingest.fetch.FetchOutcome.Blocked;
import dev.parley.ingest.fetch.FetchOutcome.Failed;
import dev.parley.ingest.fetch.FetchOutcome.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** What an exception of the HTTP client means. */
final class Failures {
    private Failures() {}

    static FetchOutcome outcome(IOException exception) {
        var reason = String.valueOf(exception.getMessage());
        return switch (exception) {
            case GuardedDns.BlockedException _ -> new Blocked(reason);
            case UnknownHostException _ -> new Failed(Failure.DNS, "the host is not known: " + reason);
            case SSLException _ -> new Failed(Failure.TLS, reason);
            case ConnectException _ -> new Failed(Failure.CONNECT, reason);
            case NoRouteToHostException _ -> new Failed(Failure.CONNECT, reason);
            case InterruptedIOException _ -> new Failed(Failure.TIMEOUT, reason);
            case ZipException _ -> new Failed(Failure.ENCODING, "damaged compression: " + reason);
            case Body.UnknownCodingException _ -> new Failed(Failure.ENCODING, reason);
            default -> new Failed(Failure.PROTOCOL, exception.getClass().getSimpleName() + ": " + reason);
        };
    }
}
