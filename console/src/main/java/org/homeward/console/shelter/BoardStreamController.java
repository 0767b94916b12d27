package org.homeward.console.shelter;

import org.homeward.console.shell.Desk;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterBoard;
import org.homeward.platform.messaging.NotPermitted;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream on which a browser hears that a board has changed. */
@Controller
final class BoardStreamController {
    private final Desk desk;
    private final BoardStreams streams;

    BoardStreamController(Desk desk, BoardStreams streams) {
        this.desk = desk;
        this.streams = streams;
    }

    @GetMapping(path = "/shelters/{shelterId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@PathVariable String shelterId) {
        var board = desk.ask(new ShowShelterBoard(ShelterController.idOf(shelterId)));
        var user = desk.user().orElseThrow(() -> new NotPermitted("security.not-signed-in"));
        return streams.open(board.shelterId(), user.id());
    }
}
