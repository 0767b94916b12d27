package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The command by which whoever runs the tests restarts Axon Server, as the environment gives it. It kills the process,
 * starts it again on the same folder, and ends when it is there.
 *
 * @param line the command, for a shell
 */
record RestartCommand(String line) {
    /** What is said where there is none. */
    static final String NOT_RUN =
            "restart of Axon Server and restore of a backup not run, HOMEWARD_AXONSERVER_RESTART names no command";

    /** The command, when the environment gives one. */
    static Optional<RestartCommand> ofAxonServer() {
        return Optional.ofNullable(System.getenv("HOMEWARD_AXONSERVER_RESTART")).map(RestartCommand::new);
    }

    /** Begins the restart; what is returned waits until the server is there again. */
    Runnable begin() {
        try {
            var process = new ProcessBuilder("bash", "-c", line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return () -> ended(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ended(Process process) {
        var code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IllegalStateException("the command in HOMEWARD_AXONSERVER_RESTART ended with " + code);
        }
    }
}
