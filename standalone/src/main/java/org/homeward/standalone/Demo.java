package org.homeward.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.homeward.console.access.LocalTokens;
import org.homeward.platform.eventstore.DataFolder;
import org.homeward.standalone.demo.Performance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform on a folder of its own, plays the Tripoli programme, says what came of it, and stays up. */
@Command(name = "demo", description = "Play the Tripoli programme of 2006 to 2010, print what came of it, and stay up.")
final class Demo implements Callable<Integer> {
    @Option(names = "--data", defaultValue = "demo-data", description = "the data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("demo-data");

    @Option(names = "--port", defaultValue = "8080", description = "the HTTP port, 0 for a free one (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--exit", description = "end after the summary instead of staying up")
    private boolean exit;

    @Option(names = "--seed", description = "the start number; the same gives the same history (1)")
    private @Nullable Long seed;

    @Option(
            names = "--founding-note-date",
            description = "the date on whose evening 3,139 persons have departed (2009-02-06)")
    private @Nullable LocalDate note;

    @Override
    public Integer call() throws InterruptedException {
        port = Settings.port(port);
        var start = Stream.ofNullable(seed).mapToLong(Long::longValue).findFirst();
        var performance = Performance.on(data, start, Optional.ofNullable(note));
        DataFolder.requireFree(data);
        var platform = start(performance.clock());
        try {
            performance.play(platform, door(), System.out);
            performance.summary(platform, System.out);
        } catch (RuntimeException failed) {
            platform.close();
            throw failed;
        }
        if (exit) {
            platform.close();
        } else {
            DemoUsers.print(data, System.out);
            System.out.println("Homeward is up at http://localhost:" + port);
        }
        return 0;
    }

    private Performance.Door door() {
        var tokens = new StoryTokens(new LocalTokens(data, port));
        return new Performance.Door(LocalTokens.issuer(port), tokens::of);
    }

    private ConfigurableApplicationContext start(Clock clock) {
        return new SpringApplicationBuilder(Standalone.class)
                .initializers((GenericApplicationContext context) -> context.registerBean(Clock.class, () -> clock))
                .run(Settings.of(
                        data,
                        port,
                        Settings.issuer(port),
                        "--homeward.security.hosted=true",
                        "--homeward.agenda.ticking=false"));
    }
}
