package dev.parley.app.settings;

import java.util.stream.Collectors;

/** The page that lists all settings, made from the settings themselves. */
public final class ReferencePage {
    private static final String HEAD = """
        # Settings

        Made from the code; don't edit. A setting stands in `parley.yaml` (or the file that `--config` names), in the environment, or on
        the command line as `--set KEY=VALUE`; the later of these wins. In the file, dots are levels:

            processor:
              threads: 4

        In the file and on the command line an unknown key is an error; a variable `PARLEY_...` that is none of these is a warning. Keys below `kafka.` go to the Kafka
        clients as they are (`kafka.security.protocol`, or `PARLEY_KAFKA_SECURITY_PROTOCOL` in the environment). A variable with `_FILE` behind its name
        holds the path of a file with the value; of the Kafka clients' settings these are passwords, secrets and JAAS configurations.
        Durations are written `250ms`, `2s`, `15m`, `24h`, `7d`.

        No settings, but variables that count too: `PARLEY_JAVA_HOME`, the JDK to run on; `PARLEY_JAVA_OPTIONS`, options of the virtual machine, such as `-Xmx2g`
        for more than the usual heap of 512 MB (in a container `JDK_JAVA_OPTIONS`, and the heap is 60 % of its memory); `PARLEY_LOG_FORMAT=json`; and `PARLEY_LOG`, the
        least level that is logged: `error`, `warn`, `info` or `debug`.

        | setting | environment | default | allowed | what it is |
        |---|---|---|---|---|
        """;

    private ReferencePage() {}

    /** @param settings a record of settings */
    public static String of(Class<?> settings) {
        return HEAD + Key.of(settings).stream().map(ReferencePage::row).collect(Collectors.joining());
    }

    private static String row(Key key) {
        var setting = key.setting();
        return "| `%s` | `%s` | %s | %s | %s |%n".formatted(key.path(), key.variable(), code(setting.standard()),
                setting.range(), setting.value());
    }

    private static String code(String text) {
        return text.isEmpty() ? "none" : "`" + text + "`";
    }
}
