package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it follows redirects and keeps cookies. */
final class Browsing {
    private static final int MOST_REDIRECTS = 12;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: id=\"[^\"]*\")? value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String url;

    Browsing(Server server) {
        this(server.url());
    }

    /** At this address. */
    Browsing(String url) {
        this.url = url;
    }

    /** The value of a cookie that it keeps. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    /** Fills the form of the page, with the token that the page holds. */
    HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> fields) {
        var token = TOKEN.matcher(page.body());
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var whole = token.find() ? form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : form;
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(whole)));
    }

    /** Fills the form of a page; what stands hidden in it goes along. */
    HttpResponse<String> fill(String path, Map<String, String> fields) {
        var page = get(path);
        var form = page.body().substring(Math.max(0, page.body().indexOf("action=\"" + path + "\"")));
        var all = new TreeMap<String, String>();
        HIDDEN.matcher(form).results().forEach(hidden -> all.put(hidden.group(1), hidden.group(2)));
        all.remove("_csrf");
        all.putAll(fields);
        return submit(page, path, all);
    }

    HttpResponse<String> signIn(String name, String password) {
        return submit(get("/sign-in"), "/sign-in", Map.of("username", name, "password", password));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var answer = once(request);
        for (var i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = once(HttpRequest.newBuilder(next).GET());
        }
        return answer;
    }

    private HttpResponse<String> once(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
