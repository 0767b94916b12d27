package org.homeward.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.homeward.console.sample.SampleConsole;

/** A browser without script: it keeps cookies, does not follow redirects, and sends forms as they stand on a page. */
public final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: id=\"[^\"]*\")? value=\"([^\"]*)\"");

    private final HttpClient client;
    private final String site;
    private final List<String> headers = new ArrayList<>(List.of("Accept", "text/html"));

    /** Visits the site on this port. */
    public Browser(int port) {
        this.site = "http://localhost:" + port;
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** The same, signed in with these roles. */
    public Browser as(String roles) {
        return with(SampleConsole.AS, roles);
    }

    /** The same, sending this header too. */
    public Browser with(String header, String value) {
        headers.addAll(List.of(header, value));
        return this;
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String body, int bytes) {
        /** The first value of a header; empty when there is none. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of(""))
                    .getFirst();
        }

        /** The texts of the page without its elements, with single spaces. */
        public String text() {
            return body.replaceAll("<[^>]*>", " ")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&")
                    .replaceAll("\\s+", " ");
        }

        /** All that a pattern's first group finds. */
        public List<String> find(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(body)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    /** Asks for a page. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Opens the form at this path, fills in and sends it; what stands hidden in it goes along. */
    public Answer fill(String path, Map<String, String> fields) {
        return fill(path, fields, path.replaceAll("&", "&amp;"));
    }

    /** Opens a page, fills in its form with this action and sends it; what stands hidden in it goes along. */
    public Answer fill(String page, Map<String, String> fields, String action) {
        var body = get(page).body();
        var at = body.indexOf("action=\"" + action + "\"");
        if (at < 0) {
            throw new IllegalArgumentException(page + " has no form for " + action);
        }
        var form = body.substring(at, body.indexOf("</form>", at));
        var typed = new ArrayList<String>();
        HIDDEN.matcher(form).results().forEach(hidden -> {
            if (!fields.containsKey(hidden.group(1))) {
                typed.add(pair(hidden.group(1), hidden.group(2)));
            }
        });
        fields.forEach((name, value) -> List.of(value.split("\\|", -1)).forEach(each -> typed.add(pair(name, each))));
        return post(action, String.join("&", typed));
    }

    /** Sends a form body. */
    public Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).headers(headers.toArray(String[]::new));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers().map(), text(answer), answer.body().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var zipped = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        if (!zipped) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
