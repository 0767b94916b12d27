package org.homeward.standalone;

import java.nio.file.Path;
import org.homeward.command.CommandSide;
import org.homeward.console.Console;
import org.homeward.query.QuerySide;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Option;

/** Starts one side as a process of its own, on Axon Server and MongoDB. */
final class Apart {
    private static final String ALWAYS = "readinessState";

    @Option(
            names = "--data",
            defaultValue = Settings.DATA,
            description =
                    "the folder of the keys that all processes share, and of the console's users (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--port", defaultValue = "8080", description = "the HTTP port (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--issuer",
            description = "who issues the tokens: the console's address, as a browser names it, or another issuer; by"
                    + " default homeward.security.issuer, which is http://localhost:8080 unless it is set")
    private @Nullable String issuer;

    /** One side, by its name, its configuration and what it needs to be ready. */
    enum Side {
        COMMAND("command-side", CommandSide.class, ALWAYS + ",eventStore,subjectKeys,policies,agenda"),
        QUERY("query-side", QuerySide.class, ALWAYS + ",eventStore,subjectKeys,readStore"),
        CONSOLE("console", Console.class, ALWAYS);

        private final String title;
        private final Class<?> configuration;
        private final String ready;

        Side(String title, Class<?> configuration, String ready) {
            this.title = title;
            this.configuration = configuration;
            this.ready = ready;
        }
    }

    /** Starts the side and stays up. */
    int start(Side side) {
        if (side == Side.CONSOLE && Hosted.here()) {
            FirstUser.of(data);
        }
        var arguments = issuer == null
                ? new String[] {ready(side), folder(), port()}
                : new String[] {ready(side), folder(), port(), "--homeward.security.issuer=" + issuer};
        new SpringApplicationBuilder(side.configuration)
                .profiles("axonserver")
                .properties("spring.application.name=" + side.title)
                .run(arguments);
        System.out.println("The " + side.title + " is up at http://localhost:" + port);
        return 0;
    }

    private String folder() {
        return "--homeward.data=" + data;
    }

    private String port() {
        return "--server.port=" + port;
    }

    private static String ready(Side side) {
        return "--management.endpoint.health.group.readiness.include=" + side.ready;
    }
}
