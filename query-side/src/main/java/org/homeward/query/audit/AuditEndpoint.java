package org.homeward.query.audit;

import org.homeward.kernel.audit.AuditQuery.FindHistoryHash;
import org.homeward.kernel.audit.AuditQuery.FindRefusals;
import org.homeward.kernel.audit.AuditQuery.FindTimeline;
import org.homeward.kernel.audit.HistoryHash;
import org.homeward.kernel.audit.RefusalPage;
import org.homeward.kernel.audit.Timeline;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.Questions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Audit over HTTP. */
@RestController
@RequestMapping("/api/audit")
final class AuditEndpoint {
    private final Questions questions;

    AuditEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping("/streams/{streamId}")
    @Asks(value = FindTimeline.class, summary = "What has happened to a stream, and on whose authority")
    Timeline timeline(
            @Means("the stream, for example a case") @PathVariable String streamId, TimelineParameters asked) {
        return questions.ask(asked.about(streamId));
    }

    @GetMapping("/refusals")
    @Asks(value = FindRefusals.class, summary = "Refused commands, the newest first")
    RefusalPage refusals(RefusalParameters asked) {
        return questions.ask(asked.question());
    }

    @GetMapping("/history-hash")
    @Asks(value = FindHistoryHash.class, summary = "One hash of everything that has happened")
    HistoryHash historyHash(@Means(Means.AS_OF) @RequestParam(defaultValue = "") String asOf) {
        return questions.ask(new FindHistoryHash(Questions.asOf(asOf)));
    }
}
