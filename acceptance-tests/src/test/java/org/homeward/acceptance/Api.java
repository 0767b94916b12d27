package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as one signed-in person uses it. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long TOKEN_LIVES_NANOS = 240_000_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final Supplier<String> tokens;
    private final Duration patience;
    private String token = "";
    private long tokenSince;

    Api(String url, Supplier<String> tokens) {
        this(url, tokens, PATIENCE);
    }

    /** The same, which gives up an answer that takes longer than this. */
    Api(String url, Supplier<String> tokens, Duration patience) {
        this.url = url;
        this.tokens = tokens;
        this.patience = patience;
    }

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> response) {
        JsonNode body() {
            return response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
        }

        String code() {
            return body().path("code").asString("");
        }

        String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    Answer get(String path) {
        return get(path, Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        var request = request(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        return post(path, HttpRequest.BodyPublishers.ofByteArray(bytes(body)), headers);
    }

    /** The same together with others: nothing of the body is sent before all are on their way. */
    Answer post(String path, Object body, Crowd crowd) {
        return post(path, crowd.holding(bytes(body)), Map.of());
    }

    private Answer post(String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").POST(body);
        headers.forEach(request::header);
        return send(request);
    }

    private static byte[] bytes(Object body) {
        return body instanceof String text
                ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : JSON.writeValueAsBytes(body);
    }

    /** Listens on a stream of events. */
    Listening listen(String path, Map<String, String> headers) {
        var request = request(path).header("Accept", "text/event-stream").GET();
        headers.forEach(request::header);
        return Listening.to(client, request.build());
    }

    Answer put(String path, String type, byte[] content) {
        return put(path, type, content, Map.of());
    }

    Answer put(String path, String type, byte[] content, Map<String, String> headers) {
        var request = request(path).header("Content-Type", type).PUT(HttpRequest.BodyPublishers.ofByteArray(content));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - tokenSince > TOKEN_LIVES_NANOS) {
            token = tokens.get();
            tokenSince = System.nanoTime();
        }
        return token;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
