package org.homeward.query.privacy;

import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.privacy.PrivacyQuery.WhoSaw;
import org.homeward.kernel.privacy.ReadLog;
import org.springframework.stereotype.Component;

/** Answers what a data-protection officer or an auditor asks about the use of personal data. */
@Component
final class PrivacyAnswers {
    private final Readings readings;

    PrivacyAnswers(Readings readings) {
        this.readings = readings;
    }

    @QueryHandler
    ReadLog answer(WhoSaw query) {
        return readings.of(query.person(), query.page());
    }
}
