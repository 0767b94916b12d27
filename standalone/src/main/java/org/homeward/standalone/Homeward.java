package org.homeward.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one command to run, others beside it. */
@Command(
        name = "homeward",
        mixinStandardHelpOptions = true,
        description = "Operations platform for assisted voluntary return and reintegration.",
        subcommands = {Run.class, Demo.class, User.class, Token.class})
public final class Homeward {
    private Homeward() {}

    /** Runs the command that the arguments name; ends with its exit code unless it stays up. */
    public static void main(String[] arguments) {
        var exitCode = new CommandLine(new Homeward())
                .setExecutionExceptionHandler(new OneSentence())
                .execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
