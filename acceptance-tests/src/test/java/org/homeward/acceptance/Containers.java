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
    private static final Path COMPOSE_FILE = Path.of("..", "docker-compose.yml");
    private static final Path SOCKET = Path.of("/var/run/docker.sock");
    private static final int AXON_SERVER_HTTP = 8024;
    private static final int AXON_SERVER_GRPC = 8124;
    private static final int MONGODB = 27017;

    /** Both, which are started when somebody first asks where they are. */
    static final SingletonSupplier<Addresses> STARTED = SingletonSupplier.of(Containers::start);

    private static final SingletonSupplier<GenericContainer<?>> AXON_SERVER =
            SingletonSupplier.of(Containers::startAxonServer);

    private Containers() {}

    /** Whether an engine answers. Nobody waits for one that was not installed, as the profiles of the build see it. */
    static boolean canBeStarted() {
        return (System.getenv("DOCKER_HOST") != null || Files.exists(SOCKET))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /** The HTTP address of the one that was started. */
    static String axonServerHttp() {
        var server = AXON_SERVER.obtain();
        return "http://" + server.getHost() + ":" + server.getMappedPort(AXON_SERVER_HTTP);
    }

    /** The image that the compose file has for a name of its variables, as {@code MONGODB_IMAGE}. */
    static String image(String variable) {
        var image = Pattern.compile("\\$\\{" + variable + ":-([^}]+)}").matcher(composeFile());
        if (!image.find()) {
            throw new IllegalStateException("the compose file has no image for " + variable);
        }
        return image.group(1);
    }

    /** For development, because only then it lets itself be emptied. */
    @SuppressWarnings("resource") // it ends with this process
    private static GenericContainer<?> startAxonServer() {
        var server = new GenericContainer<>(DockerImageName.parse(image("AXONSERVER_IMAGE")))
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .withEnv("AXONIQ_AXONSERVER_DEVMODE_ENABLED", "true")
                .withExposedPorts(AXON_SERVER_HTTP, AXON_SERVER_GRPC)
                .waitingFor(Wait.forHttp("/actuator/health").forPort(AXON_SERVER_HTTP));
        server.start();
        return server;
    }

    @SuppressWarnings("resource") // it ends with this process
    private static Addresses start() {
        var axonServer = AXON_SERVER.obtain();
        var mongo = new GenericContainer<>(DockerImageName.parse(image("MONGODB_IMAGE")))
                .withExposedPorts(MONGODB)
                .waitingFor(Wait.forListeningPort());
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
