package org.homeward.console.live;

import java.time.Duration;
import java.util.OptionalLong;
import org.homeward.console.shell.Desk;
import org.homeward.kernel.casework.CaseworkQuery.FollowCase;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Following;
import org.homeward.kernel.shelter.ShelterQuery.FollowShelter;
import org.homeward.platform.live.Listener;
import org.homeward.platform.live.Listener.WhenFull;
import org.homeward.platform.live.LiveStreams;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.web.Questions;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a page that what it shows has moved on; the page asks again, so that rights are checked each time. */
@Controller
final class LiveController {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String LAST = "Last-Event-ID";

    private final Desk desk;
    private final LiveStreams streams;

    LiveController(Desk desk, LiveStreams streams) {
        this.desk = desk;
        this.streams = streams;
    }

    @GetMapping(path = "/shelters/{shelterId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> shelter(
            @PathVariable String shelterId,
            @RequestParam(defaultValue = "") String seen,
            @RequestHeader(name = LAST, defaultValue = "") String last) {
        return open(new FollowShelter(Questions.identifier(shelterId, ShelterId::new)), seen, last);
    }

    @GetMapping(path = "/cases/{caseId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> migrantCase(
            @PathVariable String caseId,
            @RequestParam(defaultValue = "") String seen,
            @RequestHeader(name = LAST, defaultValue = "") String last) {
        return open(new FollowCase(Questions.identifier(caseId, CaseId::new)), seen, last);
    }

    private ResponseEntity<SseEmitter> open(Following question, String seen, String last) {
        var user = desk.user().orElseThrow(() -> new NotPermitted("security.not-signed-in"));
        var listener = new Listener(user, LONGEST, WhenFull.OLDEST_GIVES_WAY, OptionalLong.empty())
                .hasSeen(seen)
                .hasSeen(last);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.open(question, listener));
    }
}
