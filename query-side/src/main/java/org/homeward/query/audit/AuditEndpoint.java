package org.homeward.query.audit;

import java.util.List;
import java.util.Map;
import org.homeward.kernel.audit.AuditQuery.FindHistoryHash;
import org.homeward.kernel.audit.AuditQuery.FindRefusals;
import org.homeward.kernel.audit.AuditQuery.FindTimeline;
import org.homeward.kernel.audit.HistoryHash;
import org.homeward.kernel.audit.RefusalFilter;
import org.homeward.kernel.audit.RefusalPage;
import org.homeward.kernel.audit.Timeline;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.IllegalParameter;
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
    private static final String USUAL_LIMIT = "100";
    private static final List<String> REFUSAL_PARAMETERS =
            List.of("stream", "code", "command", "actor", "cursor", "limit");

    private final Questions questions;

    AuditEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping("/streams/{streamId}")
    Timeline timeline(
            @PathVariable String streamId,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = USUAL_LIMIT) int limit,
            @RequestParam(defaultValue = "") String asOf) {
        var known = Questions.asOf(asOf);
        return questions.ask(
                Questions.parameter("parameters", streamId, stream -> new FindTimeline(stream, from, limit, known)));
    }

    @GetMapping("/refusals")
    RefusalPage refusals(@RequestParam Map<String, String> asked) {
        if (!REFUSAL_PARAMETERS.containsAll(asked.keySet())) {
            throw new IllegalParameter(
                    "parameters", "refusals are asked for with " + String.join(", ", REFUSAL_PARAMETERS));
        }
        return questions.ask(Questions.parameter("parameters", "", none -> refusalsOf(asked)));
    }

    @GetMapping("/history-hash")
    HistoryHash historyHash(@RequestParam(defaultValue = "") String asOf) {
        return questions.ask(new FindHistoryHash(Questions.asOf(asOf)));
    }

    private static FindRefusals refusalsOf(Map<String, String> asked) {
        var filter = new RefusalFilter(
                asked.getOrDefault("stream", ""),
                asked.getOrDefault("code", ""),
                asked.getOrDefault("command", ""),
                asked.getOrDefault("actor", ""));
        var limit = Questions.parameter("limit", asked.getOrDefault("limit", USUAL_LIMIT), AuditEndpoint::number);
        return new FindRefusals(filter, asked.getOrDefault("cursor", ""), limit);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("a whole number is expected");
        }
        return Integer.parseInt(text);
    }
}
