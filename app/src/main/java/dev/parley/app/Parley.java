package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import dev.parley.app.health.FullHeap;
import dev.parley.app.settings.SettingsException;
import java.io.PrintWriter;
import java.nio.channels.ClosedByInterruptException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The {@code parley} command. Commands return exit codes; only {@link #main} exits. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Interviews, wherever they appear, as one clean, de-duplicated, topic-tagged stream.",
        subcommands = { ReplayCommand.class, UpCommand.class, NormaliseCommand.class, ShowCommand.class,
                RejectedCommand.class, DedupeCommand.class, TopicsCommand.class, TrendsCommand.class,
                SearchCommand.class, SourcesCommand.class, AddCommand.class, WhereCommand.class, LedgerCommand.class,
                ExportCommand.class, ReprocessCommand.class, ForgetCommand.class, DoctorCommand.class,
                BrokerCommand.class, RoomCommand.IngestCommand.class, RoomCommand.ProcessorCommand.class,
                RoomCommand.SinkCommand.class, RoomCommand.DashboardCommand.class, CommandLine.HelpCommand.class,
                picocli.AutoComplete.GenerateCompletion.class },
        footer = { "", "Start with: parley replay seeds",
                "Exit codes: 0 done, 1 failed, 2 wrong use, 3 surroundings (a port, a folder, Kafka), 130 stopped by Ctrl-C." })
public final class Parley {
    private static final Logger LOG = LoggerFactory.getLogger(Parley.class);

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // Kafka, too, names files by numbers, which other languages write in other digits
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install(); // Lucene logs through java.util.logging
        var interruption = Interruption.ofThisThread();
        int code = ExitCode.FAILED;
        var output = StandardOutput.ofThisProcess();
        FullHeap.warn();
        begins(arguments);
        try {
            code = afterPrinting(output, commandLine().execute(arguments));
        } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
            if (!Thread.currentThread().isInterrupted()) // else Ctrl-C has cut a library's start off
                throw e;
        } finally {
            LOG.atInfo().addKeyValue("code", code).log("parley ends");
            interruption.finished();
        }
        System.exit(code);
    }

    /** The code of a command, unless it has not told what it should have. */
    private static int afterPrinting(StandardOutput output, int code) {
        System.out.flush();
        var failure = output.failure();
        if (failure.isEmpty() || code != 0)
            return code;
        System.err.println("parley: what it prints can't be written: " + Reason.of(failure.get()));
        return ExitCode.ENVIRONMENT;
    }

    private static void begins(String... arguments) {
        LOG.atInfo()
                .addKeyValue("command", arguments.length == 0 ? "" : arguments[0])
                .addKeyValue("version", String.join("", new Version().getVersion()))
                .log("parley begins");
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Parley());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Parley::day);
        line.setExecutionExceptionHandler(onException());
        line.setParameterExceptionHandler((wrong, _) -> wrongUse(wrong));
        return line;
    }

    private static LocalDate day(String name) {
        try {
            return LocalDate.parse(name);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + name + "' is no day, YYYY-MM-DD");
        }
    }

    /** What is wrong, and not a screen of help behind which it is out of sight; but help for whoever names no command. */
    private static int wrongUse(CommandLine.ParameterException wrong) {
        var line = wrong.getCommandLine();
        var err = line.getErr();
        err.println("parley: " + wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err) && !line.getSubcommands().isEmpty())
            line.usage(err);
        else
            err.println("'" + line.getCommandSpec().qualifiedName() + " --help' tells what it takes");
        err.flush();
        return ExitCode.USAGE;
    }

    private static IExecutionExceptionHandler onException() {
        return (exception, line, parsed) -> {
            var err = line.getErr();
            int code = report(exception, err);
            err.flush();
            return code;
        };
    }

    static int report(Exception exception, PrintWriter err) {
        if (isInterruption(exception))
            return ExitCode.INTERRUPTED;
        return switch (exception) {
            case Failure failure -> line(failure, err, failure.exitCode());
            case SettingsException settings -> line(settings, err, ExitCode.USAGE);
            default -> bug(exception, err);
        };
    }

    /**
     * Ctrl-C while a library starts comes wrapped in exceptions of its own, and closes the file that is just being written, which some of
     * them tell in words only.
     */
    private static boolean isInterruption(Exception exception) {
        return Thread.currentThread().isInterrupted()
                || Stream.iterate((Throwable) exception, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof InterruptedException || cause instanceof InterruptException
                                || cause instanceof ClosedByInterruptException);
    }

    private static int line(Exception exception, PrintWriter err, int code) {
        err.println("parley: " + exception.getMessage());
        LOG.atInfo().addKeyValue("reason", exception.getMessage()).log("parley fails");
        return code;
    }

    private static int bug(Exception exception, PrintWriter err) {
        LOG.atInfo().addKeyValue("reason", exception.toString()).log("parley fails");
        err.println("parley: this should not happen; please report it with the lines below");
        exception.printStackTrace(err);
        return ExitCode.FAILED;
    }
}
