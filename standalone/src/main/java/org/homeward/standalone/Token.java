package org.homeward.standalone;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeward.console.access.LocalTokens;
import org.homeward.kernel.security.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints an access token for the API, to whoever may read the keys of the data folder. */
@Command(name = "token", description = "Print an access token of five minutes for the first user of a role.")
final class Token implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;

    @Parameters(paramLabel = "ROLE", description = "the role: ${COMPLETION-CANDIDATES}")
    private Role role = Role.AUD;

    @Option(names = "--data", defaultValue = Settings.DATA, description = "the data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            description = "the HTTP port of a server on this machine that believes it; by default the token names"
                    + " homeward.security.issuer, which is http://localhost:8080 unless it is set")
    private @Nullable Integer port;

    @Override
    public Integer call() {
        Hosted.orRefuse();
        var issuer = Optional.ofNullable(port)
                .map(LocalTokens::issuer)
                .or(Hosted::address)
                .orElseGet(() -> LocalTokens.issuer(USUAL_PORT));
        System.out.println(new LocalTokens(data, issuer).of(role));
        return 0;
    }
}
