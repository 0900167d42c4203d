package dev.parley.app.settings;

import dev.parley.model.settings.Setting;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Settings of the dashboard and the API that {@code up} serves. */
public record DashboardSettings(
        @Setting(
                value = "port of the dashboard and the API; 0 takes a free one",
                standard = "8080",
                range = "0 to 65535") int port,
        @Setting(
                value = "address to listen at; any but the machine's own loopback needs credentials",
                standard = "127.0.0.1") String host,
        @Setting("where the token is that requests must carry, env:NAME or file:PATH; browsers send it as the password of any user") @Nullable String token,
        @Setting("name of the user who may come in with a password") @Nullable String user,
        @Setting("where this user's password is, env:NAME or file:PATH") @Nullable String password,
        @Setting("certificate and key for TLS, a PKCS #12 file; without one it is plain HTTP") @Nullable Path keystore,
        @Setting("where the password of that file is, env:NAME or file:PATH") @Nullable String keystorePassword) {
    public DashboardSettings {
        if (port < 0 || port > 65535)
            throw new IllegalArgumentException("port is 0 to 65535, not " + port);
        if ((user == null) != (password == null))
            throw new IllegalArgumentException("user and password go together");
        if ((keystore == null) != (keystorePassword == null))
            throw new IllegalArgumentException("keystore and keystorePassword go together");
    }

    public DashboardSettings withPort(int other) {
        return new DashboardSettings(other, host, token, user, password, keystore, keystorePassword);
    }

    /** Whether requests must say who sends them. */
    public boolean asksForCredentials() {
        return token != null || user != null;
    }
}
