package org.homeward.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Serves the Mongo protocol as a process of its own, to try several processes where there is no MongoDB. What is answered
 * outlives a kill of the process but not a power cut, so it is no store for keys that must not be lost.
 */
@Command(
        name = "trial-mongodb",
        description = "Serve the Mongo protocol, to try several processes without a MongoDB; not for real data.")
final class TrialMongo implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "its folder")
    private Path data = Path.of("");

    @Option(names = "--port", defaultValue = "27017", description = "its port (${DEFAULT-VALUE})")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        var mongo = EmbeddedMongo.forOthers(data, port);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(mongo::close));
        System.out.println("The Mongo protocol is up at " + mongo.uri());
        new CountDownLatch(1).await();
        return 0;
    }
}
