package org.homeward.query.upkeep;

import org.homeward.kernel.upkeep.DeadLetters;
import org.homeward.kernel.upkeep.ReadModels;
import org.homeward.kernel.upkeep.UpkeepQuery.ListProjectionLetters;
import org.homeward.kernel.upkeep.UpkeepQuery.ListReactionLetters;
import org.homeward.kernel.upkeep.UpkeepQuery.ShowReadModels;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.Questions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The upkeep over HTTP. */
@RestController
@RequestMapping("/api/upkeep")
final class UpkeepEndpoint {
    private static final String LIMIT = "how many at most, 1 to 1000; 100 if absent";

    private final Questions questions;

    UpkeepEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping("/read-models")
    @Asks(value = ShowReadModels.class, summary = "How far the read models are, and the rebuild that is under way")
    ReadModels readModels() {
        return questions.ask(new ShowReadModels());
    }

    @GetMapping("/projection-letters")
    @Asks(value = ListProjectionLetters.class, summary = "Events that a projection could not take")
    DeadLetters projectionLetters(@Means(LIMIT) @RequestParam(defaultValue = "100") String limit) {
        return questions.ask(Questions.parameter("limit", limit, text -> new ListProjectionLetters(number(text))));
    }

    @GetMapping("/reaction-letters")
    @Asks(value = ListReactionLetters.class, summary = "Events on which a policy failed")
    DeadLetters reactionLetters(@Means(LIMIT) @RequestParam(defaultValue = "100") String limit) {
        return questions.ask(Questions.parameter("limit", limit, text -> new ListReactionLetters(number(text))));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a number from 1 to 1000 is expected", noNumber);
        }
    }
}
