package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.raw.RawLog;
import dev.parley.app.raw.Redrive;
import dev.parley.app.walk.Walk;
import dev.parley.model.Channels;
import dev.parley.model.Rejection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries rejected documents again. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Sends the raw records of rejected documents through the processor again.",
                "By code that has changed they may be read now. What is rejected again stays where it was." },
        footer = { "", "Examples:", "  parley rejected retry folder:inbox/talk.pdf", "  parley rejected retry --all" })
final class RejectedRetry extends WalkCommand {
    /** One of the two. */
    private static final class Which {
        @Parameters(
                arity = "1..*",
                paramLabel = "ID",
                description = "The document's id or locator, or the raw event's id.")
        private List<String> names = List.of();

        @Option(names = "--all", description = "All that were ever rejected.")
        private boolean all;
    }

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Override
    int work(Walk walk, SettingsOptions.Chosen chosen) throws InterruptedException {
        var wanted = wanted(rejections(walk));
        var log = new RawLog(walk.channels());
        var sent = new HashSet<String>();
        new Redrive(log, walk.connection().settings(), walk.transactions("redrive")).send(record -> {
            boolean isMeant = wanted.contains(record.event());
            if (isMeant)
                sent.add(record.event());
            return isMeant;
        }, () -> walk.awaitBehind(2_000));
        walk.awaitIdle();
        walk.trim();
        out().println(new Retried(wanted, sent, events(rejections(walk))).line());
        return 0;
    }

    /** Those of forgotten documents have no raw record any more. */
    private static List<Rejection> rejections(Walk walk) {
        return walk.channels()
                .table(Channels.REJECTED)
                .values()
                .stream()
                .filter(rejection -> rejection.code() != Rejection.Code.FORGOTTEN)
                .toList();
    }

    private Set<String> wanted(List<Rejection> rejections) {
        if (which.all)
            return events(rejections);
        if (which.names.isEmpty())
            throw Failure.usage("name what to retry, or say --all");
        return which.names.stream()
                .flatMap(name -> events(RejectedShow.matching(rejections, name)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> events(Collection<Rejection> rejections) {
        return rejections.stream().map(Rejection::event).collect(Collectors.toSet());
    }
}
