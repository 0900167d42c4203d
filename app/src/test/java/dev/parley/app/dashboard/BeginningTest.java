package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.app.exit.Failure;
import dev.parley.app.settings.DashboardSettings;
import io.javalin.Javalin;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class BeginningTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theAddressIsOneAtWhichItListens() {
        assertThat(Beginning.name("0.0.0.0")).isEqualTo("localhost");
        assertThat(Beginning.name("127.0.0.1")).isEqualTo("localhost");
        assertThat(Beginning.name("192.168.1.5")).isEqualTo("192.168.1.5");
        assertThat(Beginning.name("fe80::1")).isEqualTo("[fe80::1]");
    }

    @Test
    void aPortInUseAndAnAddressOfAnotherMachineAreToldApart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = settings("127.0.0.1", taken.getLocalPort(), null);
            assertThat(failure(settings, Javalin.create())).isInstanceOf(Failure.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " is in use");
        }
        assertThat(failure(settings("192.0.2.1", 0, null), Javalin.create())).isInstanceOf(Failure.class)
                .hasMessageStartingWith("the dashboard can't listen at 192.0.2.1, port 0: ")
                .hasMessageNotContaining("in use");
    }

    @Test
    void whyItCannotListenIsLeftToUsToSay() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var log = (Logger) LoggerFactory.getLogger(Javalin.class);
        log.addAppender(lines);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            failure(settings("127.0.0.1", taken.getLocalPort(), null), Javalin.create());
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).filteredOn(line -> line.getLevel() == Level.ERROR).isEmpty();
    }

    @Test
    void aCertificateThatIsNoneIsTheUsersToMend() throws Exception {
        var none = Files.writeString(folder.resolve("none.p12"), "not a key");
        var server = Javalin.create(config -> config.jetty.addConnector((jetty, _) -> {
            var tls = new SslContextFactory.Server();
            tls.setKeyStorePath(none.toString());
            tls.setKeyStorePassword("wrong");
            return new ServerConnector(jetty, tls);
        }));
        assertThat(failure(settings("127.0.0.1", 0, none), server)).isInstanceOf(Failure.class)
                .hasMessageContaining("dashboard.keystore: " + none);
        var bug = new IllegalStateException("a bug");
        assertThat(Beginning.failed(settings("127.0.0.1", 0, null), bug)).isSameAs(bug);
    }

    private static RuntimeException failure(DashboardSettings settings, Javalin server) {
        try {
            Beginning.listen(server, settings);
        } catch (RuntimeException e) {
            return Beginning.failed(settings, e);
        } finally {
            server.stop();
        }
        throw new AssertionError("it listens");
    }

    private static DashboardSettings settings(String host, int port, @org.jspecify.annotations.Nullable Path keystore) {
        return new DashboardSettings(port, host, null, null, null, keystore, keystore == null ? null : "env:PASSWORD");
    }
}
