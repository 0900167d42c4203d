package dev.parley.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command, run in this process: its exit code and what it printed. */
public record CommandRun(int code, String out, String err) {
    public static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Parley.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
