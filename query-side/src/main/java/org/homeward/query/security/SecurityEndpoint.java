package org.homeward.query.security;

import org.homeward.kernel.message.Require;
import org.homeward.kernel.security.BrokenGlassList;
import org.homeward.kernel.security.SecurityQuery.ListBrokenGlass;
import org.homeward.kernel.security.SecurityQuery.Which;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.PageParameters;
import org.homeward.platform.web.Questions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Emergencies over HTTP. */
@RestController
@RequestMapping("/api/security")
final class SecurityEndpoint {
    private final Questions questions;

    SecurityEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping("/broken-glass")
    @Asks(value = ListBrokenGlass.class, summary = "Who has read personal values in an emergency, the newest first")
    BrokenGlassList brokenGlass(
            @Means("UNREVIEWED for those nobody else has looked at, ALL for all; UNREVIEWED if absent")
                    @RequestParam(defaultValue = "UNREVIEWED")
                    String which,
            PageParameters page) {
        return questions.ask(new ListBrokenGlass(
                Questions.parameter("which", which, SecurityEndpoint::which), page.page(SecurityEndpoint::cursor)));
    }

    private static Which which(String text) {
        Require.that(text.equals("ALL") || text.equals("UNREVIEWED"), "UNREVIEWED or ALL is expected");
        return Which.valueOf(text);
    }

    private static String cursor(String text) {
        Require.that(text.matches("\\d{1,18}"), "a cursor that an answer gave is expected");
        return text;
    }
}
