package org.homeward.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.platform.security.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A process on a port and a data folder of its own that believes a test's issuer, and a client of it. */
public final class RunningProcess implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final TestIssuer issuer = TestIssuer.start();
    private final Path data;
    private final ConfigurableApplicationContext context;

    /** Starts it with these settings. */
    public RunningProcess(Class<?> configuration, String... settings) {
        try {
            data = Files.createTempDirectory("homeward");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var arguments = new ArrayList<>(List.of(settings));
        arguments.addAll(issuer.settings());
        arguments.add("--homeward.data=" + data);
        arguments.add("--server.port=0");
        context = new SpringApplicationBuilder(configuration).run(arguments.toArray(String[]::new));
    }

    /** Whose tokens it believes. */
    public TestIssuer issuer() {
        return issuer;
    }

    /** What runs. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** The answer to a GET; without a token if that is empty. */
    public HttpResponse<String> get(String path, String token) {
        return send(request(path, token).GET());
    }

    /** The answer to a POST of JSON. */
    public HttpResponse<String> post(String path, String token, String body, Map<String, String> headers) {
        var request = request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path, String token) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
        client.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
