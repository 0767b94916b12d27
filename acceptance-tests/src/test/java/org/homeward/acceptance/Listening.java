package org.homeward.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stream of server-sent events, and what was heard on it. */
final class Listening implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Event END = new Event("end", "", "");
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> response;

    private Listening(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** An event as it came; {@code end} when the stream has ended. */
    record Event(String name, String id, String data) {
        JsonNode json() {
            return JSON.readTree(data);
        }
    }

    static Listening to(HttpClient client, HttpRequest request) {
        try {
            var listening = new Listening(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
            if (listening.status() == 200) {
                Thread.ofVirtual().start(listening::read);
            }
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The problem that came instead of a stream. */
    JsonNode problem() {
        try (var body = response.body()) {
            return JSON.readTree(body.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event; one named {@code none} when nothing is heard in a minute. */
    Event next() {
        try {
            var event = heard.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            return event == null ? new Event("none", "", "") : event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var event = END;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                event = after(event, line);
            }
        } catch (IOException closed) {
            // by this side
        }
        heard.add(END);
    }

    private Event after(Event event, String line) {
        if (line.isEmpty()) {
            if (!event.equals(END)) {
                heard.add(event);
            }
            return END;
        }
        var value = line.substring(line.indexOf(':') + 1);
        return switch (line.substring(0, line.indexOf(':'))) {
            case "event" -> new Event(value, event.id(), event.data());
            case "id" -> new Event(event.name(), value, event.data());
            case "data" -> new Event(event.name(), event.id(), event.data() + value);
            default -> event;
        };
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
