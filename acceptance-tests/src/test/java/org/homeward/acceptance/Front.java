package org.homeward.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address before several processes, as an operator would put it there: commands go to the command sides in turn,
 * questions to the query sides, everything else to a console, the same one for the same browser. Who does not listen is
 * passed over; what broke off on the way is not available, and the caller's to repeat.
 */
final class Front implements AutoCloseable {
    /** The cookie by which a browser is known again. */
    static final String CONSOLE = "console";

    private static final int NOT_AVAILABLE = 503;
    private static final int NO_BODY = -1;
    private static final int CHUNKED = 0;
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect", ":status");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger arrivals = new AtomicInteger();
    private final Behind behind;
    private final HttpServer server;

    /** The ports of the processes. */
    record Behind(List<Integer> commandSides, List<Integer> querySides, List<Integer> consoles) {
        private List<Integer> of(String method, String path) {
            if (!path.startsWith("/api/") && !path.startsWith("/v3/api-docs")) {
                return consoles;
            }
            return method.equals("GET") && path.startsWith("/api/") ? querySides : commandSides;
        }
    }

    private Front(int port, Behind behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    static Front on(int port, Behind behind) {
        try {
            return new Front(port, behind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var ports = behind.of(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            for (var port : inTurn(ports, exchange)) {
                try {
                    var answer = client.send(request(exchange, port, body), HttpResponse.BodyHandlers.ofInputStream());
                    if (ports.equals(behind.consoles())) {
                        exchange.getResponseHeaders().add("Set-Cookie", CONSOLE + "=" + port + "; Path=/; HttpOnly");
                    }
                    answer(exchange, answer);
                    return;
                } catch (ConnectException notThere) {
                    // the next one is asked
                } catch (IOException broken) {
                    break;
                }
            }
            exchange.sendResponseHeaders(NOT_AVAILABLE, NO_BODY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The one that the browser was sent to before, then the others; who comes first is sent to the next in turn. */
    private List<Integer> inTurn(List<Integer> ports, HttpExchange exchange) {
        var cookies = String.join("; ", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
        var ordered = new ArrayList<>(ports);
        var before = ports.stream()
                .filter(port -> cookies.contains(CONSOLE + "=" + port))
                .findFirst();
        before.ifPresentOrElse(
                port -> Collections.swap(ordered, 0, ordered.indexOf(port)),
                () -> Collections.rotate(
                        ordered, (ports.equals(behind.consoles()) ? arrivals : turn).getAndIncrement()));
        return ordered;
    }

    private static HttpRequest request(HttpExchange exchange, int port, byte[] body) {
        var asked = exchange.getRequestURI();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + asked))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<InputStream> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name)) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        var length = answer.headers().firstValueAsLong("content-length").orElse(CHUNKED);
        var empty =
                length == 0 && answer.headers().firstValue("transfer-encoding").isEmpty();
        exchange.sendResponseHeaders(answer.statusCode(), empty ? NO_BODY : length);
        try (var from = answer.body()) {
            if (!empty) {
                copy(from, exchange.getResponseBody());
            }
        }
    }

    /** As it comes: what is told live is not held back. */
    private static void copy(InputStream from, OutputStream to) throws IOException {
        var part = new byte[8192];
        for (var read = from.read(part); read >= 0; read = from.read(part)) {
            to.write(part, 0, read);
            to.flush();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
