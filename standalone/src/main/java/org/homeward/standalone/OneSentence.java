package org.homeward.standalone;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence why a command cannot be carried out. */
final class OneSentence implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult arguments) {
        command.getErr().println(sentence(failed));
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String sentence(Throwable failed) {
        var deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage() == null ? deepest : deepest.getMessage());
    }
}
