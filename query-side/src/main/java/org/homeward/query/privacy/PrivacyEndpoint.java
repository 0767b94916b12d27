package org.homeward.query.privacy;

import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PrivacyQuery.WhoSaw;
import org.homeward.kernel.privacy.ReadLog;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.PageParameters;
import org.homeward.platform.web.Questions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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
    @Asks(value = WhoSaw.class, summary = "Who saw personal data of a person, and why")
    ReadLog reads(@Means("the pseudonymous id of the person") @PathVariable String subjectId, PageParameters page) {
        var wanted = page.page(ReadingsProjection::requireCursor);
        return questions.ask(new WhoSaw(Questions.identifier(subjectId, SubjectId::new), wanted));
    }
}
