package org.homeward.benchmarks;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an Axon Server says of itself. */
final class AxonServer {
    private static final int DEFAULT_PORT = 8_124;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AxonServer() {}

    /** Its name and version as its own page tells it; at an address such as {@code host} or {@code host:port}. */
    static String version(String address) throws IOException {
        var parts = address.split(",", -1)[0].split(":", -1);
        var port = parts.length > 1 ? Integer.parseInt(parts[1]) : DEFAULT_PORT;
        var page = httpPort(parts[0], port);
        var about = ask(URI.create("http://" + parts[0] + ":" + page + "/v1/public/version"));
        return about.path("productName").asString("Axon Server") + " "
                + about.path("version").asString("of a version that it does not tell");
    }

    /** The port of its pages, which it tells on that of its clients. */
    private static int httpPort(String host, int port) throws IOException {
        var channel =
                ManagedChannelBuilder.forAddress(host, port).usePlaintext().build();
        try {
            return PlatformServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .getPlatformServer(ClientIdentification.newBuilder()
                            .setClientId("bench")
                            .setComponentName("bench")
                            .build())
                    .getPrimary()
                    .getHttpPort();
        } catch (StatusRuntimeException silent) {
            throw new IOException(
                    "the Axon Server does not answer: " + silent.getStatus().getCode(), silent);
        } finally {
            channel.shutdownNow();
        }
    }

    private static JsonNode ask(URI page) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
            return JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
