package org.homeward.standalone.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.security.Actor;
import org.homeward.platform.web.CommandForms;
import org.homeward.standalone.story.Expected;
import org.homeward.standalone.story.Step;
import tools.jackson.databind.json.JsonMapper;

/** Sends over HTTP, with the access token of who asks. */
final class HttpCourier implements Courier {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CARRIED_OUT = 200;
    private static final int REFUSED = 409;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final CommandForms forms;
    private final Function<Actor, String> tokens;

    /** Sends to this address, with tokens from here. */
    HttpCourier(String address, CommandForms forms, Function<Actor, String> tokens) {
        this.address = address;
        this.forms = forms;
        this.tokens = tokens;
    }

    @Override
    public CompletableFuture<Expected> ask(Step step, String key) {
        var command = step.wish().get();
        var form = forms.find(MessageNames.codeOf(command.getClass())).orElseThrow();
        var request = HttpRequest.newBuilder(URI.create(address + form.path()))
                .header("Authorization", "Bearer " + tokens.apply(step.by()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Stated.body(form, command)))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(HttpCourier::answer);
    }

    private static Expected answer(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case CARRIED_OUT -> new Expected.Acceptance();
            case REFUSED ->
                new Expected.Refusal(JSON.readTree(response.body()).path("code").asString());
            default -> throw new IllegalStateException("HTTP status " + response.statusCode());
        };
    }
}
