package org.homeward.platform.readstore.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The embedded server as a process of its own, for tests of several processes where there is no MongoDB. What is
 * written is on disk a moment later: it is no store for anything that must not be lost.
 */
public final class MongoProcess {
    private MongoProcess() {}

    /** Serves a folder on a port until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        var mongo = new EmbeddedMongo(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(mongo::close));
        System.out.println("The Mongo protocol is served at " + mongo.uri());
        new CountDownLatch(1).await();
    }
}
