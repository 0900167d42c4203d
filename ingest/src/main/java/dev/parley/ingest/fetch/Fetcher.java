package dev.parley.ingest.fetch;

import dev.parley.ingest.fetch.FetchOutcome.Blocked;
import dev.parley.ingest.fetch.FetchOutcome.Failed;
import dev.parley.ingest.fetch.FetchOutcome.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends single requests and says how they ended; follows no redirect, retries nothing, keeps no cookie and no connection: an open
 * connection would be used again by a request that may not reach its address. Only http and https. Blocks; made for virtual threads.
 * Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
    private final CloseableHttpClient client;
    private final FetchSettings settings;
    private final Responses responses;

    public Fetcher(FetchSettings settings, NameService names, Clock clock) {
        this.settings = settings;
        this.responses = new Responses(clock);
        this.client = client(settings, names);
    }

    public FetchOutcome fetch(FetchRequest request) {
        var scheme = request.url().getScheme();
        if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?") || request.url().getHost() == null)
            return new Blocked("only http and https URLs are fetched, not " + request.url());
        return ScopedValue.where(GuardedDns.ALLOWANCE, request.allowance()).call(() -> send(request));
    }

    private FetchOutcome send(FetchRequest request) {
        var get = get(request);
        var late = new AtomicBoolean();
        var clock = CompletableFuture.runAsync(() -> {
            late.set(true); // before the connection is cut, since the cut is felt at once
            get.cancel();
        }, CompletableFuture.delayedExecutor(settings.total().toMillis(), TimeUnit.MILLISECONDS));
        try {
            return answer(request, get);
        } catch (IOException e) {
            return late.get()
                    ? new Failed(Failure.TIMEOUT,
                            "no whole answer within " + settings.total().toMillis() / 1000.0 + " s")
                    : Failures.outcome(e);
        } finally {
            clock.cancel(false);
        }
    }

    /** The connection is cut before the answer is closed, since closing reads the rest of the body, which may have no end. */
    private FetchOutcome answer(FetchRequest request, HttpUriRequestBase get) throws IOException {
        var response = client.executeOpen(HttpHost.create(request.url()), get, null);
        try {
            return responses.outcome(request, response);
        } finally {
            get.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static HttpUriRequestBase get(FetchRequest request) {
        var get = request.form().isEmpty() ? new HttpGet(request.url()) : new HttpPost(request.url());
        if (!request.form().isEmpty())
            get.setEntity(new UrlEncodedFormEntity(request.form()
                    .entrySet()
                    .stream()
                    .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                    .toList(), StandardCharsets.UTF_8));
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
        get.setHeader(HttpHeaders.ACCEPT, "*/*");
        request.headers().forEach(get::setHeader);
        addIfKnown(get, HttpHeaders.IF_NONE_MATCH, request.validators().etag());
        addIfKnown(get, HttpHeaders.IF_MODIFIED_SINCE, request.validators().lastModified());
        return get;
    }

    private static void addIfKnown(HttpUriRequestBase get, String header, @Nullable String validator) {
        if (validator != null)
            get.setHeader(header, validator);
    }

    private static CloseableHttpClient client(FetchSettings settings, NameService names) {
        var limits = Http1Config.custom()
                .setMaxHeaderCount(FetchSettings.MAX_HEADERS)
                .setMaxLineLength(FetchSettings.MAX_LINE)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDns(names))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(Timeout.of(settings.read()))
                        .build())
                .setMaxConnTotal(1_000)
                .setMaxConnPerRoute(100)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(settings.userAgent())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.of(settings.read())).build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
