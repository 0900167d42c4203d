package dev.parley.app.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static dev.parley.app.dashboard.Described.validateProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessIT {
    private static final String PASSWORD = "of the store";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withCredentialsAndTlsOnlyWhoHasThemComesIn() throws Exception {
        var keystore = keystore();
        var options = Map.of("dashboard.token", "env:TOKEN", "dashboard.user", "ada", "dashboard.password",
                "env:PASSWORD", "dashboard.keystore", keystore.toString(), "dashboard.keystorePassword",
                "file:" + Files.writeString(folder.resolve("password"), PASSWORD));
        try (var served = Served.in(folder, options, HttpClient.newBuilder().sslContext(trusting(keystore)).build())) {
            assertThat(served.dashboard().address()).startsWith("https://localhost:");
            var refused = served.get("/api/documents");
            validateProblem(401, refused);
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
            for (var wrong : List.of("Bearer analytical", "Bearer ", "Bearer", basic("ada:"), basic("ada:wrong"),
                    basic("bob:analytical"), "Basic %%%", "sesam"))
                assertThat(status(served, wrong)).as(wrong).isEqualTo(401);
            for (var right : List.of("Bearer sesame", basic("anybody:sesame"), basic("ada:analytical")))
                assertThat(status(served, right)).as(right).isEqualTo(200);
            assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
            validateProblem(403, served.post("/api/rejected/x/retry", "Authorization", "Bearer sesame"));
        }
    }

    private static int status(Served served, String authorization) throws IOException, InterruptedException {
        return served.get("/api/documents", "Authorization", authorization).statusCode();
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    }

    /** A certificate for localhost that nobody has signed but itself. */
    private Path keystore() throws IOException, InterruptedException {
        var file = folder.resolve("server.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "SAN=dns:localhost", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).as(Files.readString(folder.resolve("keytool.txt"))).isZero();
        return file;
    }

    private static SSLContext trusting(Path keystore) throws GeneralSecurityException, IOException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray()));
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
