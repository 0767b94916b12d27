package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The metrics of a server as Prometheus reads them. */
final class Metrics {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Path data;
    private final Supplier<List<String>> printed;

    Metrics(Victim server) {
        this(server.port(), server.data(), server::printed);
    }

    /** Those of one side, whose folder this is. */
    Metrics(Side side, Path data) {
        this(side.port(), data, side::printed);
    }

    private Metrics(int port, Path data, Supplier<List<String>> printed) {
        this.port = port;
        this.data = data;
        this.printed = printed;
    }

    /** The page, asked for with this as the authorization. */
    HttpResponse<String> page(String authorization) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/prometheus"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All values by name and labels, as the page has them. */
    Map<String, Double> values() {
        var values = new TreeMap<String, Double>();
        page("Bearer " + token())
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> values.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
        return values;
    }

    /** Waits until the projections, policies and agenda have handled all events, as long as each minute brings some. */
    void awaitQuiet() {
        for (var left = behind(); left != 0; ) {
            var before = left;
            left = Eventually.value(this::behind, events -> events == 0);
            if (left >= before) {
                throw new IllegalStateException(left + " events are not handled, and a minute brought no progress:\n"
                        + String.join("\n", printed.get()));
            }
        }
    }

    private double behind() {
        return values().entrySet().stream()
                .filter(value -> value.getKey().startsWith("homeward_processor_lag_events"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private String token() {
        try {
            return Files.readString(data.resolve("keys").resolve("metrics.token"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
