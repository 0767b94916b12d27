package org.homeward.query.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.homeward.kernel.casework.CaseworkQuery.FollowCase;
import org.homeward.kernel.funding.FundingQuery.FollowAgreement;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.Following;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.shelter.ShelterQuery.FollowShelter;
import org.homeward.platform.live.Listener;
import org.homeward.platform.live.LiveStreams;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.Questions;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Live updates over HTTP: an event {@code at} at the beginning and an event {@code changed} each time, with id and
 * position. A stream ends with the token it was opened with.
 */
@RestController
@RequestMapping(path = "/api", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
final class LiveEndpoint {
    private static final String SEEN = "Last-Event-ID";
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Clock WATCH = Clock.systemUTC(); // tokens live by the world's time, not by a story's

    private final LiveStreams streams;
    private final CurrentActor actors;

    LiveEndpoint(LiveStreams streams, CurrentActor actors) {
        this.streams = streams;
        this.actors = actors;
    }

    @GetMapping("/shelters/{shelterId}/live")
    @Asks(value = FollowShelter.class, summary = "Each time that a shelter moves on", stream = Changed.class)
    ResponseEntity<SseEmitter> shelter(
            @Means("the shelter") @PathVariable String shelterId,
            @RequestHeader(name = SEEN, defaultValue = "") String seen,
            @AuthenticationPrincipal Jwt token) {
        return open(new FollowShelter(Questions.identifier(shelterId, ShelterId::new)), seen, token);
    }

    @GetMapping("/cases/{caseId}/live")
    @Asks(value = FollowCase.class, summary = "Each time that a case moves on", stream = Changed.class)
    ResponseEntity<SseEmitter> migrantCase(
            @Means("the case") @PathVariable String caseId,
            @RequestHeader(name = SEEN, defaultValue = "") String seen,
            @AuthenticationPrincipal Jwt token) {
        return open(new FollowCase(Questions.identifier(caseId, CaseId::new)), seen, token);
    }

    @GetMapping("/agreements/{agreementId}/live")
    @Asks(value = FollowAgreement.class, summary = "Each time that an agreement moves on", stream = Changed.class)
    ResponseEntity<SseEmitter> agreement(
            @Means("the agreement") @PathVariable String agreementId,
            @RequestHeader(name = SEEN, defaultValue = "") String seen,
            @AuthenticationPrincipal Jwt token) {
        return open(new FollowAgreement(Questions.identifier(agreementId, AgreementId::new)), seen, token);
    }

    private ResponseEntity<SseEmitter> open(Following question, String seen, Jwt token) {
        var actor = actors.find().orElseThrow(() -> new NotPermitted("security.not-signed-in"));
        var from = Questions.parameter(SEEN, seen, LiveEndpoint::position);
        var listener = new Listener(actor, left(token), Listener.WhenFull.REFUSE, from);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.open(question, listener));
    }

    /** What no stream has told is refused: whoever sends it would not hear what happened since. */
    private static OptionalLong position(String seen) {
        if (seen.isEmpty()) {
            return OptionalLong.empty();
        }
        Require.that(POSITION.matcher(seen).matches(), "the position that a stream told is expected");
        return OptionalLong.of(Long.parseLong(seen));
    }

    private static Duration left(Jwt token) {
        var ends = token.getExpiresAt();
        var left = Duration.between(WATCH.instant(), ends == null ? Instant.EPOCH : ends);
        return left.isPositive() ? left : Duration.ofMillis(1);
    }
}
