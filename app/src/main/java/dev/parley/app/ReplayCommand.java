package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.exit.Failure;
import dev.parley.app.walk.Balance;
import dev.parley.app.walk.Feeding;
import dev.parley.app.walk.Outputs;
import dev.parley.app.walk.Overview;
import dev.parley.app.walk.Paced;
import dev.parley.app.walk.RunTable;
import dev.parley.app.walk.Walk;
import dev.parley.ingest.folder.OnePass;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Feeds folders and files once, waits until all of it is written, prints what happened. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Feeds files, folders and archives through the whole walk and exits when all of it is written.",
                "Everything runs in this process, a Kafka broker too, unless --kafka names a cluster or a 'parley up' runs"
                        + " on the same data folder. Feeding the same files again changes nothing.",
                "Exit code 1 if a file could not be read; what is rejected is no failure, and is counted." },
        footer = { "", "Examples:", "  parley replay seeds",
                "  parley replay ~/interviews --data /var/lib/parley --out /srv/json",
                "  parley replay archive.jsonl.zst crawl.warc.gz --rate 200" })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderArguments folders = new FolderArguments();

    @Option(names = "--rate", paramLabel = "N", description = "At most so many documents a second (default: no limit).")
    private @Nullable Integer rate;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        var start = System.nanoTime();
        var chosen = options.choose();
        var source = paced(folders.pass());
        try (var walk = Walk.open(chosen.settings(), chosen.kafka(), chosen.partitions())) {
            var before = Balance.read(walk.channels());
            var fed = feed(walk, source);
            walk.awaitIdle();
            var outcome = Balance.read(walk.channels()).minus(before).ofRun(fed);
            var took = Duration.ofNanos(System.nanoTime() - start);
            new RunTable(outcome, fed.unreadable(), Overview.read(walk.channels()), Outputs.inWords(chosen.settings()),
                    took).print(spec.commandLine().getOut());
            return fed.unreadable() == 0 ? 0 : ExitCode.FAILED;
        }
    }

    private OnePass paced(OnePass source) {
        if (rate == null)
            return source;
        if (rate < 1)
            throw Failure.usage("--rate is a number of documents a second, at least 1, not " + rate);
        return new Paced(source, rate);
    }

    private Feeding.Fed feed(Walk walk, OnePass source) {
        PrintWriter err = spec.commandLine().getErr();
        return new Feeding(walk.connection(), source, walk.transactions("replay")).run(err::println);
    }
}
