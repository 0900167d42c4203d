package dev.parley.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;

/**
 * A real broker that lets users in by TLS and SCRAM, and lets each do only what it is allowed. A second listener, for the test itself,
 * asks nothing and allows everything.
 */
public final class SecuredBroker implements AutoCloseable {
    private static final String SECURED = "SECURED";
    private static final String PASSWORD = "of-the-key-store";
    private static final int ITERATIONS = 4096;

    private final EmbeddedBroker broker;
    private final Path certificate;

    private SecuredBroker(EmbeddedBroker broker, Path certificate) {
        this.broker = broker;
        this.certificate = certificate;
    }

    /** @param folder there, and empty */
    public static SecuredBroker start(Path folder) throws BrokerException, IOException, InterruptedException {
        var keys = folder.resolve("keys.p12");
        keytool(folder, "-genkeypair", "-keyalg", "EC", "-alias", "broker", "-dname", "CN=broker", "-ext",
                "san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", PASSWORD);
        var certificate = folder.resolve("ca.crt");
        keytool(folder, "-exportcert", "-rfc", "-alias", "broker", "-keystore", keys.toString(), "-storepass", PASSWORD,
                "-file", certificate.toString());
        return new SecuredBroker(EmbeddedBroker.start(BrokerSettings.in(folder.resolve("kafka")), secured(keys)),
                certificate);
    }

    private static void keytool(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        var log = folder.resolve("keytool.log").toFile();
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().waitFor();
        if (code != 0)
            throw new IOException("keytool ended with " + code + "; see " + log);
    }

    private static Map<String, String> secured(Path keys) {
        return Map.of("listeners", "CLIENTS://127.0.0.1:0,CONTROLLER://127.0.0.1:0,SECURED://127.0.0.1:0",
                "listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURED:SASL_SSL",
                "sasl.enabled.mechanisms", "SCRAM-SHA-512", "listener.name.secured.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;", "ssl.keystore.type", "PKCS12",
                "ssl.keystore.location", keys.toString(), "ssl.keystore.password", PASSWORD, "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer", "super.users", "User:ANONYMOUS");
    }

    /** Where users connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + broker.port(SECURED);
    }

    /** What clients are to trust, PEM. */
    public Path certificate() {
        return certificate;
    }

    public void addUser(String name, String password, Collection<AclBinding> rights)
            throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            var way = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(name, way, password))).all().get();
            admin.createAcls(rights).all().get();
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
