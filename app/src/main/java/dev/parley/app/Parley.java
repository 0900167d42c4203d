package dev.parley.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The {@code parley} command. Commands return exit codes; only {@link #main} exits. */
@Command(name = "parley", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = "Interviews, wherever they appear, as one clean, de-duplicated, topic-tagged stream.", subcommands = {
        CommandLine.HelpCommand.class, picocli.AutoComplete.GenerateCompletion.class }, footer = { "",
                "Start with: parley replay seeds", "Exit codes: 0 done, 1 failed, 2 wrong use, 3 surroundings." })
public final class Parley {
    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Parley());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(onException());
        return line;
    }

    private static IExecutionExceptionHandler onException() {
        return (exception, line, parsed) -> {
            report(exception, line.getErr());
            return exception instanceof Failure failure ? failure.exitCode() : ExitCode.FAILED;
        };
    }

    private static void report(Exception exception, PrintWriter err) {
        if (exception instanceof Failure || exception instanceof dev.parley.app.settings.SettingsException)
            err.println("parley: " + exception.getMessage());
        else
            exception.printStackTrace(err);
        err.flush();
    }
}
