package org.homeward.query.privacy;

import java.util.Optional;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.privacy.PrivacyQuery.WhoSaw;
import org.homeward.kernel.privacy.ReadLog;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Questions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The use of personal data over HTTP. */
@RestController
@RequestMapping("/api/privacy")
final class PrivacyEndpoint {
    private final Questions questions;

    PrivacyEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping("/subjects/{subjectId}/reads")
    ReadLog reads(
            @PathVariable String subjectId,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int size) {
        var page = Questions.parameter(
                "size", after, cursor -> new Page(Optional.of(cursor).filter(text -> !text.isEmpty()), size));
        return questions.ask(new WhoSaw(Questions.identifier(subjectId, SubjectId::new), page));
    }
}
