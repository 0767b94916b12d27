package org.homeward.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.homeward.console.access.LocalTokens;

/** The settings that the command line decides. */
final class Settings {
    /** The data folder unless the command line says another: what the environment says, as in a container. */
    static final String DATA = "${env:HOMEWARD_DATA:-data}";

    private static final String READY_WITH = "readinessState,eventStore,subjectKeys,readStore,policies,agenda";

    private Settings() {}

    /** The port to use: the wanted one or, for 0, one that is free now. It is known before the start, since tokens name it. */
    static int port(int wanted) {
        if (wanted != 0) {
            return wanted;
        }
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As arguments, which go before any file; more may follow. */
    static String[] of(Path data, int port, String... more) {
        var decided = Stream.of(
                "--homeward.data=" + data,
                "--management.endpoint.health.group.readiness.include=" + READY_WITH,
                "--server.port=" + port);
        return Stream.concat(decided, Stream.of(more)).toArray(String[]::new);
    }

    /** As an argument that may follow: the console at this port is the issuer. */
    static String issuer(int port) {
        return "--homeward.security.issuer=" + LocalTokens.issuer(port);
    }
}
