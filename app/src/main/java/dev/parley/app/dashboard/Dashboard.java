package dev.parley.app.dashboard;

import dev.parley.app.exit.Failure;
import dev.parley.app.search.IndexFeed;
import dev.parley.app.search.SearchException;
import dev.parley.app.search.Summary;
import dev.parley.app.settings.DashboardSettings;
import dev.parley.app.settings.Settings;
import dev.parley.app.walk.Room;
import dev.parley.app.walk.Walk;
import dev.parley.model.DocumentId;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page and the API, served beside the rooms of a walk. */
public final class Dashboard implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);
    private static final String POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
    private static final String BEGUN = "parley.begun";

    /** Lasts as long as somebody listens, so that nobody is told of its headers alone. */
    private static final String EVENTS = "/api/events";
    private static final int AT_ONCE = 32;
    private final Events events = new Events();
    private final Meters meters = new Meters();
    private final Retrying retrying;
    private final Indexing indexing;
    private final Following following;
    private final Readiness readiness;
    private final Access access;
    private final Javalin server;
    private final boolean secure;
    private final String host;
    private final List<Route> routes;

    private Dashboard(Walk walk, Settings settings, Map<String, String> environment) {
        access = Access.of(settings.dashboard(), environment);
        secure = settings.dashboard().keystore() != null;
        host = settings.dashboard().host();
        retrying = Retrying.on(walk, events::state);
        indexing = Indexing.start(settings.data(), walk.connection(), new Both(events, meters));
        following = Following.start(walk, settings, events::state);
        readiness = new Readiness(walk, indexing, following);
        meters.follow(following::latest, indexing.index()::size);
        meters.time(walk);
        routes = routes(walk, settings);
        server = Javalin.create(config -> configure(config, settings.dashboard(), environment));
    }

    /** A listener that is two. */
    private record Both(IndexFeed.Listener first, IndexFeed.Listener second) implements IndexFeed.Listener {
        @Override
        public void put(Summary document, boolean isFirst) {
            first.put(document, isFirst);
            second.put(document, isFirst);
        }

        @Override
        public void gone(DocumentId id) {
            first.gone(id);
            second.gone(id);
        }
    }

    /**
     * @param environment where secrets are
     * @throws Failure if it can't listen, the certificate can't be used, or others could come in without credentials
     */
    public static Dashboard start(Walk walk, Settings settings, Map<String, String> environment) {
        var dashboard = new Dashboard(walk, settings, environment);
        try {
            Beginning.listen(dashboard.server, settings.dashboard());
            LOG.atInfo().addKeyValue("address", dashboard.address()).log("the dashboard listens");
            return dashboard;
        } catch (RuntimeException e) {
            dashboard.close();
            if (e.getCause() instanceof InterruptedException interrupted)
                throw new InterruptException(interrupted); // by Ctrl-C while it starts
            throw Beginning.failed(settings.dashboard(), e);
        }
    }

    /** Where it is. */
    public String address() {
        return (secure ? "https" : "http") + "://" + Beginning.name(host) + ":" + server.port() + "/";
    }

    private List<Route> routes(Walk walk, Settings settings) {
        var index = indexing.index();
        var routes = new ArrayList<Route>();
        routes.addAll(
                new DocumentRoutes(index, new KeptAnswers(), new Ways(walk.connection(), settings), new Semaphore(2))
                        .routes());
        routes.addAll(new StateRoutes(following::latest, index, new KeptAnswers(), retrying).routes());
        routes.addAll(new AtomFeed(index, following::latest).routes());
        routes.addAll(readiness.routes());
        routes.add(Route.other("/metrics", "What is measured, for Prometheus", "text/plain", meters::scrape));
        routes.add(Route.other(EVENTS, "Server-sent events: document, gone, state and reset", Events.TYPE,
                events::connect));
        routes.add(Route.other("/api/openapi.json", "This description", "application/json", OpenApi::file));
        return routes;
    }

    List<Route> routes() {
        return routes;
    }

    private void configure(JavalinConfig config, DashboardSettings settings, Map<String, String> environment) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        // No virtual threads: they share one carrier a core and queue there, while the system gives each of these its turn beside the walk.
        config.jetty.threadPool = new QueuedThreadPool(Events.MOST_CLIENTS + AT_ONCE);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        var keystore = settings.keystore();
        if (keystore != null)
            config.jetty.addConnector((jetty, http) -> secure(jetty, keystore, settings, Map.copyOf(environment)));
        guard(config.routes);
        for (var route : routes)
            if (route.method().equals("post"))
                config.routes.post(route.path(), route.handler());
            else
                read(config.routes, route.path(), route.handler());
        read(config.routes, "/", Page::file);
        read(config.routes, "/page/{file}", Page::file);
    }

    /** HEAD is answered as GET is (RFC 9110 §9.3.2): left to itself, Javalin says 200 of whatever is asked for. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        if (!path.equals(EVENTS))
            routes.head(path, handler);
    }

    private static ServerConnector secure(Server jetty, Path keystore, DashboardSettings settings,
            Map<String, String> environment) {
        var tls = new SslContextFactory.Server();
        tls.setKeyStorePath(keystore.toString());
        tls.setKeyStorePassword(Access.secret(Objects.requireNonNull(settings.keystorePassword()), environment));
        var connector = new ServerConnector(jetty, tls);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    private void guard(RoutesConfig routes) {
        routes.before(this::enter);
        routes.after(context -> {
            var begun = context.<Long>attribute(BEGUN);
            if (begun != null && !isEvents(context))
                meters.request(context.method().name(), context.statusCode(),
                        Duration.ofNanos(System.nanoTime() - begun));
        });
        routes.exception(Refusal.class, (refusal, context) -> {
            if (refusal.status() == 401)
                context.header("WWW-Authenticate", "Basic realm=\"Parley\", charset=\"UTF-8\"");
            Problem.answer(context, refusal.status(), String.valueOf(refusal.getMessage()));
        });
        routes.exception(SearchException.class,
                (wrong, context) -> Problem.answer(context, 400, String.valueOf(wrong.getMessage())));
        routes.exception(Exception.class, (bug, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), bug);
            Problem.answer(context, 500, "this should not happen; the log says more");
        });
        routes.error(404, context -> ours(context, "there is nothing at this address"));
        routes.error(405, context -> ours(context, "this address knows other methods"));
    }

    /** An answer that lasts as long as somebody listens says nothing of how fast answers are. */
    private static boolean isEvents(Context context) {
        return context.path().equals(EVENTS);
    }

    private static void ours(Context context, String detail) {
        if (!Problem.TYPE.equals(context.res().getContentType()))
            Problem.answer(context, context.statusCode(), detail);
    }

    private void enter(Context context) {
        context.attribute(BEGUN, System.nanoTime());
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        if (!context.path().startsWith("/health/"))
            access.check(context);
    }

    @Override
    public boolean isReady() {
        return readiness.ready().ready();
    }

    @Override
    public void check() {
        indexing.check();
        following.check();
    }

    @Override
    public void close() {
        Thread.interrupted(); // whoever was interrupted still stops in order
        events.close();
        server.stop();
        try (indexing; following; retrying) {
            meters.close();
        }
    }
}
