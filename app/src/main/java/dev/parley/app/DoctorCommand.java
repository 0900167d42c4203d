package dev.parley.app;

import dev.parley.app.doctor.Finding;
import dev.parley.app.doctor.Finding.Problem;
import dev.parley.app.doctor.Finding.Sound;
import dev.parley.app.exit.ExitCode;
import dev.parley.app.settings.SettingsException;
import dev.parley.app.walk.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether all is well. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Looks at settings, disks, broker, channels, transactions, clock, lag, sinks and ledger, and says what to do.",
                "Changes nothing. Exit code 1 if there is a problem." },
        footer = { "", "Example: parley doctor --kafka kafka:9092" })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        var findings = findings();
        var out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line()));
        out.flush();
        return findings.stream().anyMatch(Problem.class::isInstance) ? ExitCode.FAILED : 0;
    }

    private List<Finding> findings() {
        try {
            var chosen = options.choose();
            var findings = new ArrayList<Finding>(List.of(new Sound("settings", "are valid")));
            findings.addAll(new Examination(chosen.settings(), chosen.kafka()).findings());
            return findings;
        } catch (SettingsException e) {
            return List.of(new Problem("settings", String.valueOf(e.getMessage()),
                    "Mend them first; docs/settings.md has all keys"));
        }
    }
}
