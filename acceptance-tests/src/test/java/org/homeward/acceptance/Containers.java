package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.util.function.SingletonSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Axon Server and MongoDB in containers, of the versions of the compose file. */
final class Containers {
    /** Both, which are started when somebody first asks where they are. */
    static final SingletonSupplier<Addresses> STARTED = SingletonSupplier.of(Containers::start);

    private static final Path COMPOSE_FILE = Path.of("..", "docker-compose.yml");
    private static final Path SOCKET = Path.of("/var/run/docker.sock");
    private static final int AXON_SERVER_HTTP = 8024;
    private static final int AXON_SERVER_GRPC = 8124;
    private static final int MONGODB = 27017;

    private Containers() {}

    /** Whether an engine answers. Nobody waits for one that was not installed, as the profiles of the build see it. */
    static boolean canBeStarted() {
        return (System.getenv("DOCKER_HOST") != null || Files.exists(SOCKET))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /** The image that the compose file has for a name of its variables, as {@code MONGODB_IMAGE}. */
    static String image(String variable) {
        var image = Pattern.compile("\\$\\{" + variable + ":-([^}]+)}").matcher(composeFile());
        if (!image.find()) {
            throw new IllegalStateException("the compose file has no image for " + variable);
        }
        return image.group(1);
    }

    @SuppressWarnings("resource") // both end with this process
    private static Addresses start() {
        var axonServer = new GenericContainer<>(DockerImageName.parse(image("AXONSERVER_IMAGE")))
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .withExposedPorts(AXON_SERVER_HTTP, AXON_SERVER_GRPC)
                .waitingFor(Wait.forHttp("/actuator/health").forPort(AXON_SERVER_HTTP));
        var mongo = new GenericContainer<>(DockerImageName.parse(image("MONGODB_IMAGE")))
                .withExposedPorts(MONGODB)
                .waitingFor(Wait.forListeningPort());
        axonServer.start();
        mongo.start();
        return new Addresses(
                axonServer.getHost() + ":" + axonServer.getMappedPort(AXON_SERVER_GRPC),
                "mongodb://" + mongo.getHost() + ":" + mongo.getMappedPort(MONGODB));
    }

    private static String composeFile() {
        try {
            return Files.readString(COMPOSE_FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
