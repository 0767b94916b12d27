package org.homeward.standalone;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.homeward.console.access.LocalTokens;

/** The settings that the command line decides. */
final class Settings {
    private Settings() {}

    /** As arguments, which go before any file; more may follow. */
    static String[] of(Path data, int port, String... more) {
        var decided = Stream.of(
                "--homeward.data=" + data,
                "--server.port=" + port,
                "--homeward.security.issuer=" + LocalTokens.issuer(port));
        return Stream.concat(decided, Stream.of(more)).toArray(String[]::new);
    }
}
