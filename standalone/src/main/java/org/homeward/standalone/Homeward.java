package org.homeward.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program: one command to run, others beside it. */
@Command(
        name = "homeward",
        mixinStandardHelpOptions = true,
        description = "Operations platform for assisted voluntary return and reintegration.",
        subcommands = {Run.class, Demo.class, User.class, Token.class, Backup.class, Restore.class, TrialMongo.class})
public final class Homeward {
    private Homeward() {}

    @Command(name = "command-side", description = "Start only what decides, on Axon Server and MongoDB.")
    int commandSide(@Mixin Apart apart) {
        return apart.start(Apart.Side.COMMAND);
    }

    @Command(name = "query-side", description = "Start only what answers questions, on Axon Server and MongoDB.")
    int querySide(@Mixin Apart apart) {
        return apart.start(Apart.Side.QUERY);
    }

    @Command(name = "console", description = "Start only the console and the sign-in, on Axon Server.")
    int console(@Mixin Apart apart) {
        return apart.start(Apart.Side.CONSOLE);
    }

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
