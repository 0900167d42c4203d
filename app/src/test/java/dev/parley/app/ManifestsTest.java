package dev.parley.app;

import static dev.parley.app.Manifests.container;
import static dev.parley.app.Manifests.name;
import static dev.parley.app.Manifests.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.settings.Key;
import dev.parley.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ManifestsTest {
    private static final Pattern VARIABLE = Pattern.compile("^\\s*(PARLEY_[A-Z_]+): ", Pattern.MULTILINE);
    private static final Pattern GRACE = Pattern.compile("stop_grace_period: (\\d+)s");
    private static final Path COMPOSE = Path.of("../docker-compose.yml");
    private Manifests manifests = new Manifests(List.of());

    @BeforeEach
    void read() throws IOException {
        manifests = Manifests.read();
    }

    @Test
    void everyFileOfTheFolderBelongsToTheKustomization() throws IOException {
        var named = Stream.concat(strings(Manifests.kustomization().get("resources")),
                strings(Manifests.kustomization().at("/configMapGenerator/0/envs")));
        try (var files = Files.list(Manifests.FOLDER)) {
            assertThat(Stream.concat(named, Stream.of("kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void everyRoomRunsACommandThatThereIs() {
        assertThat(sets()).extracting(set -> container(set).at("/args/0").asString())
                .containsExactlyInAnyOrder("ingest", "processor", "sink")
                .isSubsetOf(Parley.commandLine().getSubcommands().keySet());
    }

    @Test
    void everyVariableIsASetting() throws IOException {
        var shared = Manifests.shared().stream().map(line -> line.substring(0, line.indexOf('=')));
        var own = sets().flatMap(set -> container(set).get("env").valueStream()).map(env -> env.get("name").asString());
        assertThat(Stream.concat(shared, own)).allSatisfy(ManifestsTest::isSetting);
        assertThat(VARIABLE.matcher(Files.readString(COMPOSE)).results()).isNotEmpty()
                .extracting(MatchResult::group)
                .allSatisfy(line -> isSetting(line.strip().replace(":", "")));
    }

    /** Kubernetes would set {@code PARLEY_KAFKA_BOOTSTRAP_PORT} and the like, which the Kafka clients would get as settings. */
    @Test
    void noServiceOfTheNamespaceSetsVariables() {
        assertThat(sets()).allSatisfy(set -> {
            assertThat(pod(set).has("enableServiceLinks")).isTrue();
            assertThat(pod(set).get("enableServiceLinks").asBoolean()).isFalse();
        });
    }

    private static void isSetting(String variable) {
        if (!variable.startsWith("PARLEY_KAFKA_"))
            assertThat(Key.of(Settings.class)).extracting(Key::variable).contains(variable.replaceFirst("_FILE$", ""));
    }

    @Test
    void everySecretIsReadWhereItIsMounted() throws IOException {
        var shared = Manifests.shared().stream().map(line -> line.substring(line.indexOf('=') + 1)).toList();
        assertThat(sets()).allSatisfy(set -> {
            var own = container(set).get("env").valueStream().map(env -> env.path("value").asString(""));
            var mounts = container(set).get("volumeMounts").valueStream().map(m -> m.get("mountPath").asString());
            var folders = mounts.collect(Collectors.toSet());
            assertThat(Stream.concat(shared.stream(), own).filter(value -> value.startsWith("/run/secrets/")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(folders).contains(file.substring(0, file.lastIndexOf('/'))));
        });
    }

    @Test
    void everyMountIsAVolumeOfItsPodOrAClaim() {
        assertThat(sets()).allSatisfy(set -> {
            var volumes = Stream.concat(pod(set).get("volumes").valueStream().map(v -> v.get("name").asString()),
                    set.at("/spec/volumeClaimTemplates").valueStream().map(Manifests::name));
            var mounts = container(set).get("volumeMounts").valueStream().map(m -> m.get("name").asString());
            assertThat(mounts).containsExactlyInAnyOrderElementsOf(volumes.toList());
        });
    }

    @Test
    void probesAskWhatRoomsAnswerWhereTheyListen() throws IOException {
        var port = Manifests.shared().stream().filter(line -> line.startsWith("PARLEY_HEALTH_PORT=")).toList();
        var answered = Key.of(Settings.class).stream().filter(key -> key.path().equals("healthPort")).findFirst();
        assertThat(sets()).allSatisfy(set -> {
            var listens = container(set).at("/ports/0");
            assertThat(port).containsExactly("PARLEY_HEALTH_PORT=" + listens.get("containerPort").asString());
            for (var kind : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                var asked = container(set).at("/" + kind + "/httpGet");
                assertThat(asked.get("port").asString()).isEqualTo(listens.get("name").asString());
                assertThat(answered.orElseThrow().setting().value().split("\\s|,"))
                        .contains(asked.get("path").asString());
            }
        });
    }

    @Test
    void aRoomThatIsToldToEndHasTheTimeThatItTakesItself() throws IOException {
        assertThat(sets()).extracting(set -> pod(set).get("terminationGracePeriodSeconds").asLong())
                .allSatisfy(seconds -> assertThat(seconds).isGreaterThan(Interruption.PATIENCE.toSeconds()));
        assertThat(GRACE.matcher(Files.readString(COMPOSE)).results()).isNotEmpty()
                .extracting(grace -> Long.valueOf(grace.group(1)))
                .allSatisfy(seconds -> assertThat(seconds).isGreaterThan(Interruption.PATIENCE.toSeconds()));
    }

    @Test
    void servicesAndBudgetsSelectThePodsOfTheirRoom() {
        assertThat(sets()).allSatisfy(set -> {
            var labels = set.at("/spec/template/metadata/labels");
            assertThat(set.at("/spec/selector/matchLabels")).isEqualTo(labels);
            assertThat(manifests.of("Service").filter(s -> name(s).equals(set.at("/spec/serviceName").asString())))
                    .singleElement()
                    .extracting(service -> service.at("/spec/selector"))
                    .isEqualTo(labels);
            assertThat(manifests.of("PodDisruptionBudget").filter(budget -> name(budget).equals(name(set))))
                    .singleElement()
                    .extracting(budget -> budget.at("/spec/selector/matchLabels"))
                    .isEqualTo(labels);
        });
    }

    /** Its pods ask for what the namespace enforces: the profile "restricted" of the pod security standards. */
    @Test
    void podsAreAsRestrictedAsTheirNamespaceDemands() {
        assertThat(manifests.of("Namespace")).singleElement()
                .extracting(space -> space.at("/metadata/labels").get("pod-security.kubernetes.io/enforce").asString())
                .isEqualTo("restricted");
        assertThat(sets()).allSatisfy(set -> {
            assertThat(pod(set).at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod(set).at("/securityContext/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
            assertThat(container(set).at("/securityContext/allowPrivilegeEscalation").asBoolean()).isFalse();
            assertThat(container(set).at("/securityContext/capabilities/drop/0").asString()).isEqualTo("ALL");
        });
    }

    private Stream<JsonNode> sets() {
        return manifests.of("StatefulSet");
    }

    private static Stream<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }
}
