package org.homeward.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.homeward.console.access.LocalTokens;
import org.homeward.kernel.security.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints an access token for the API, to whoever may read the keys of the data folder. */
@Command(name = "token", description = "Print an access token of five minutes for the first user of a role.")
final class Token implements Callable<Integer> {
    @Parameters(paramLabel = "ROLE", description = "the role: ${COMPLETION-CANDIDATES}")
    private Role role = Role.AUD;

    @Option(names = "--data", defaultValue = Settings.DATA, description = "the data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--port", defaultValue = "8080", description = "the server's HTTP port (${DEFAULT-VALUE})")
    private int port;

    @Override
    public Integer call() {
        Hosted.orRefuse();
        System.out.println(new LocalTokens(data, port).of(role));
        return 0;
    }
}
