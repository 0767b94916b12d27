package org.homeward.query.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeFigures;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.casework.CaseworkQuery.ShowWaitingList;
import org.homeward.kernel.casework.ProgrammeFigures;
import org.homeward.kernel.casework.ProgrammeOverview;
import org.homeward.kernel.casework.WaitingList;
import org.homeward.kernel.message.Require;
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

/** The programme over HTTP. */
@RestController
@RequestMapping("/api")
final class ProgrammeEndpoint {
    private final Questions questions;

    ProgrammeEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping("/waiting-list")
    @Asks(value = ShowWaitingList.class, summary = "Who waits for money, in the order in which places are offered")
    WaitingList waitingList(PageParameters page) {
        return questions.ask(new ShowWaitingList(page.page(SequenceCursor::parse)));
    }

    @GetMapping("/programme/figures")
    @Asks(value = ShowProgrammeFigures.class, summary = "The headline figures")
    ProgrammeFigures figures(
            @Means(Means.AS_OF) @RequestParam(defaultValue = "") String asOf,
            @Means(value = "the day up to which departures count; today if absent", example = "2009-02-06")
                    @RequestParam(defaultValue = "")
                    String on) {
        var day = on.isEmpty()
                ? Optional.<LocalDate>empty()
                : Optional.of(Questions.parameter("on", on, ProgrammeEndpoint::day));
        return questions.ask(new ShowProgrammeFigures(Questions.asOf(asOf), day));
    }

    @GetMapping("/programme/overview")
    @Asks(value = ShowProgrammeOverview.class, summary = "Where the programme stands")
    ProgrammeOverview overview() {
        return questions.ask(new ShowProgrammeOverview());
    }

    private static LocalDate day(String text) {
        try {
            return Require.date(LocalDate.parse(text), "on");
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("a day such as 2009-02-06 is expected", noDay);
        }
    }
}
