package org.homeward.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.homeward.platform.eventstore.DataFolder;
import org.homeward.standalone.demo.DemoFolder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform and stays up. */
@Command(name = "run", description = "Start the platform on embedded stores and stay up.")
final class Run implements Callable<Integer> {
    @Option(names = "--data", defaultValue = Settings.DATA, description = "the data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--port", defaultValue = "8080", description = "the HTTP port, 0 for a free one (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--exit", description = "end as soon as everything is up: the folder can be used, the port is free")
    private boolean exit;

    @Override
    public Integer call() {
        if (DemoFolder.isMarked(data)) {
            throw new IllegalStateException(
                    "The data folder " + data + " holds a demo story; run takes only folders of its own.");
        }
        DataFolder.requireFree(data);
        var chosen = Settings.port(port);
        var platform = new SpringApplicationBuilder(Standalone.class).run(settings(chosen));
        System.out.println("Homeward is up at http://localhost:" + chosen);
        if (exit) {
            platform.close();
        }
        return 0;
    }

    private String[] settings(int chosen) {
        if (Hosted.here()) {
            FirstUser.of(data);
            return Settings.of(data, chosen, Settings.issuer(chosen));
        }
        return Settings.of(data, chosen);
    }
}
