package dev.parley.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatNobodySetsHasItsDefault() {
        var settings = new SettingsReader(Settings.class).read(Settings.class);
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.processor().commitInterval()).isEqualTo(Duration.ofMillis(100));
        assertThat(settings.cluster()).isNull();
    }

    @Test
    void optionsWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
        var reader = new SettingsReader(Settings.class)
                .file(yaml("out: file\ndata: file\npartitions: 3\nprocessor:\n  threads: 3\n"))
                .environment(Map.of("PARLEY_OUT", "environment", "PARLEY_DATA", "environment",
                        "PARLEY_PROCESSOR_COMMIT_INTERVAL", "2s"))
                .option("out", "option");
        var settings = reader.read(Settings.class);
        assertThat(settings.out()).isEqualTo(Path.of("option"));
        assertThat(settings.data()).isEqualTo(Path.of("environment"));
        assertThat(settings.partitions()).isEqualTo(3);
        assertThat(settings.processor().threads()).isEqualTo(3);
        assertThat(settings.processor().commitInterval()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesTheNearest() throws IOException {
        var file = yaml("procesor:\n  threads: 2\n");
        assertThatThrownBy(() -> new SettingsReader(Settings.class).file(file)).isInstanceOf(SettingsException.class)
                .hasMessageContaining("procesor.threads")
                .hasMessageContaining("'processor.threads'");
    }

    @Test
    void aVariableThatLooksLikeASettingAndIsNoneIsTold() {
        var environment = Map.of("PARLEY_SINK_KIND", "postgres", "PARLEY_SINK_KINDS", "json", "PARLEY_LOG", "info",
                "PARLEY_SINK_POSTGRES_PASSWORD_FILE", "secret", "PARLEY_KAFKA_ACKS", "all", "PATH", "/bin");
        assertThat(new SettingsReader(Settings.class).unknownVariables(environment))
                .containsExactly("PARLEY_SINK_KIND is set, but no setting; did you mean PARLEY_SINK_KINDS?");
    }

    @Test
    void aSectionTakesNoValueAndTellsWhatIsInIt() throws IOException {
        var file = yaml("sink: json\n");
        assertThatThrownBy(() -> new SettingsReader(Settings.class).file(file))
                .hasMessageContaining("'sink' is a section")
                .hasMessageContaining("sink.kinds");
        assertThatThrownBy(() -> new SettingsReader(Settings.class).file(Path.of("none.yaml")))
                .hasMessageContaining("there is no file none.yaml");
    }

    @Test
    void aValueOfTheWrongTypeIsAnErrorThatNamesTheKey() {
        var reader = new SettingsReader(Settings.class).option("partitions", "many");
        assertThatThrownBy(() -> reader.read(Settings.class)).hasMessageContaining("partitions")
                .hasMessageContaining("'many'");
    }

    @Test
    void aValueOutOfRangeIsAnErrorThatSaysTheRange() {
        var reader = new SettingsReader(Settings.class).option("processor.threads", "0");
        assertThatThrownBy(() -> reader.read(Settings.class))
                .hasMessageContaining("processor: threads is 1 to 64, not 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "data", "healthPort", "sink.batch", "sink.jsonl.zstd", "sink.postgres.schema",
                    "processor.commitInterval" })
    void aSettingThatIsSetToNothingIsAnErrorWhereItNeedsAValue(String key) {
        var reader = new SettingsReader(Settings.class).option(key, "");
        assertThatThrownBy(() -> reader.read(Settings.class)).isInstanceOf(SettingsException.class)
                .hasMessageContaining(key + " is set to nothing");
    }

    @Test
    void aSettingThatNeedsNoValueIsTakenBackByNothing() throws IOException {
        var reader = new SettingsReader(Settings.class).file(yaml("cluster: kafka:9092\n"))
                .environment(Map.of("PARLEY_CLUSTER", ""));
        assertThat(reader.read(Settings.class).cluster()).isNull();
    }

    @Test
    void anAddressOfADatabaseThatNoDriverTakesIsAnErrorThatTellsNoPassword() {
        var reader = new SettingsReader(Settings.class).option("sink.postgres.url",
                "postgresql://ada:secret@db/parley");
        assertThatThrownBy(() -> reader.read(Settings.class)).isInstanceOf(SettingsException.class)
                .hasMessageContaining("sink.postgres: url begins with jdbc:postgresql:")
                .message()
                .doesNotContain("secret");
        var schema = new SettingsReader(Settings.class).option("sink.postgres.schema", "pg_parley");
        assertThatThrownBy(() -> schema.read(Settings.class)).hasMessageContaining("sink.postgres: schema");
    }

    @Test
    void brokenYamlIsAnErrorWithItsLine() throws IOException {
        var file = yaml("data: x\nout: [\n");
        assertThatThrownBy(() -> new SettingsReader(Settings.class).file(file)).hasMessageContaining("line");
    }

    @Test
    void kafkaKeysPassThroughUntouched() throws IOException {
        var reader = new SettingsReader(Settings.class).file(yaml("kafka:\n  security.protocol: SASL_SSL\n"))
                .environment(Map.of("PARLEY_KAFKA_SASL_MECHANISM", "PLAIN"));
        assertThat(reader.kafka()).containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "PLAIN");
    }

    @Test
    void aSecretIsReadFromTheFileThatTheEnvironmentNames() throws IOException {
        var password = Files.writeString(folder.resolve("password"), "very secret\n").toString();
        var reader = new SettingsReader(Settings.class).environment(Map.of("PARLEY_SINK_POSTGRES_PASSWORD_FILE",
                password, "PARLEY_KAFKA_SSL_KEYSTORE_PASSWORD_FILE", password));
        assertThat(reader.read(Settings.class).sink().postgres().password()).isEqualTo("very secret");
        assertThat(reader.kafka()).isEqualTo(Map.of("ssl.keystore.password", "very secret"));
    }

    @Test
    void aSecretFileThatIsNotThereOrContradictsIsAnErrorThatNamesTheVariable() {
        var reader = new SettingsReader(Settings.class);
        var missing = Map.of("PARLEY_SINK_POSTGRES_PASSWORD_FILE", folder.resolve("none").toString());
        assertThatThrownBy(() -> reader.environment(missing))
                .hasMessageContaining("PARLEY_SINK_POSTGRES_PASSWORD_FILE: cannot read");
        var both = Map.of("PARLEY_OUT", "a", "PARLEY_OUT_FILE", "b");
        assertThatThrownBy(() -> reader.environment(both)).hasMessageContaining("both set");
    }

    private Path yaml(String text) throws IOException {
        return Files.writeString(folder.resolve("parley.yaml"), text);
    }
}
