package org.homeward.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.security.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes every command: its path is its public name, its body what {@link CommandForm} says. */
@RestController
final class CommandEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final CommandForms forms;
    private final CommandDispatcher commands;
    private final CurrentActor actors;

    CommandEndpoint(CommandForms forms, CommandDispatcher commands, CurrentActor actors) {
        this.forms = forms;
        this.commands = commands;
        this.actors = actors;
    }

    @PostMapping(path = "/api/{feature}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> send(
            @PathVariable String feature,
            @PathVariable String command,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        var form = forms.find(feature + "." + command).orElseThrow(NotFound::new);
        var wish = CommandReader.read(form, RequestBodies.json(body));
        var accepted = Answered.by(commands.send(wish, dispatch(headers)));
        return ResponseEntity.ok().eTag("\"" + accepted.version() + "\"").body(accepted);
    }

    private Dispatch dispatch(HttpHeaders headers) {
        var actor = actors.find().orElseThrow(() -> new NotPermitted("security.not-signed-in"));
        return new Dispatch(actor, StatedPurpose.of(actor), key(headers), version(headers.getIfMatch()));
    }

    private static Optional<String> key(HttpHeaders headers) {
        var key = Optional.ofNullable(headers.getFirst(KEY));
        if (key.filter(Dispatch::isKey).isEmpty() && key.isPresent()) {
            throw new Malformed(List.of(Fault.notAllowed(KEY, "an idempotency key has 1 to 255 characters")));
        }
        return key;
    }

    private static OptionalLong version(List<String> ifMatch) {
        if (ifMatch.isEmpty() || ifMatch.equals(List.of("*"))) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    Long.parseLong(ifMatch.getFirst().replace("\"", "").replace("W/", "")));
        } catch (NumberFormatException notAVersion) {
            throw new Malformed(List.of(Fault.wrongType("If-Match", "the version of a stream, as an ETag gave it,")));
        }
    }
}
