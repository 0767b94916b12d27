package org.homeward.platform.web;

import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.CommandDispatcher;
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
        var actor = actors.find().orElseThrow(() -> new NotPermitted("security.not-signed-in"));
        var accepted = Answered.by(commands.send(wish, SentHeaders.of(headers, actor)));
        return ResponseEntity.ok().eTag("\"" + accepted.version() + "\"").body(accepted);
    }
}
