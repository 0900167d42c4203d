package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.walk.Balance;
import dev.parley.app.walk.Feeding;
import dev.parley.app.walk.Overview;
import dev.parley.app.walk.RunTable;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.folder.FolderSource;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Feeds folders and files once, waits until all of it is written, prints what happened. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Feeds files and folders through the whole walk and exits when all of it is written.",
                "Everything runs in this process, a Kafka broker too, unless --kafka names a cluster or a 'parley up' runs on",
                "the same data folder. Feeding the same files again changes nothing." },
        footer = { "", "Examples:", "  parley replay seeds",
                "  parley replay ~/interviews --data /var/lib/parley --out /srv/json" })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderArguments folders = new FolderArguments();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        var start = System.nanoTime();
        var chosen = options.choose();
        var source = folders.source();
        try (var walk = Walk.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            var before = Balance.read(walk.channels());
            var fed = feed(walk, source);
            walk.awaitIdle();
            var outcome = Balance.read(walk.channels()).minus(before).ofRun(fed);
            var took = Duration.ofNanos(System.nanoTime() - start);
            new RunTable(outcome, fed.unreadable(), Overview.read(walk.channels()), chosen.settings().out(), took)
                    .print(spec.commandLine().getOut());
            return fed.unreadable() == 0 ? 0 : ExitCode.FAILED;
        }
    }

    private Feeding.Fed feed(Walk walk, FolderSource source) {
        PrintWriter err = spec.commandLine().getErr();
        return new Feeding(walk.connection(), source, walk.transactions("replay")).run(err::println);
    }
}
