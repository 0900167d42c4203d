package dev.parley.app.dashboard;

import dev.parley.app.exit.Failure;
import dev.parley.app.settings.DashboardSettings;
import io.javalin.Javalin;
import io.javalin.util.JavalinLogger;
import java.net.BindException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How and where the dashboard listens, and why it can't. */
final class Beginning {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "0.0.0.0", "::");

    private Beginning() {}

    /** The host as a browser on this machine, or one that can reach it, writes it. */
    static String name(String host) {
        if (THIS_MACHINE.contains(host))
            return "localhost";
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** @throws RuntimeException why it can't; Javalin logs that too, and one line is enough */
    static void listen(Javalin server, DashboardSettings settings) {
        JavalinLogger.enabled = false;
        try {
            server.start(settings.host(), settings.port());
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    /** What the user can mend as a {@link Failure}; anything else as it is. */
    static RuntimeException failed(DashboardSettings settings, RuntimeException e) {
        if (e instanceof Failure)
            return e;
        var bind = causes(e).filter(BindException.class::isInstance).findFirst();
        if (bind.isPresent())
            return Failure.environment(unbound(settings, String.valueOf(bind.get().getMessage())), e);
        if (settings.keystore() == null)
            return e;
        var last = causes(e).reduce((_, cause) -> cause).orElse(e);
        return Failure
                .usage("dashboard.keystore: " + settings.keystore() + " can't be used with its password: " + last);
    }

    private static String unbound(DashboardSettings settings, String reason) {
        return reason.contains("in use")
                ? "port " + settings.port() + " is in use; name another with --port, or --port 0 for a free one"
                : "the dashboard can't listen at " + settings.host() + ", port " + settings.port() + ": " + reason
                        + "; choose another dashboard.host or --port";
    }

    private static Stream<Throwable> causes(Throwable first) {
        return Stream.iterate(first, Objects::nonNull, Throwable::getCause);
    }
}
