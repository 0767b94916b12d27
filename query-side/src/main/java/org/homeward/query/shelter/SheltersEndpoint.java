package org.homeward.query.shelter;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.shelter.Occupancy;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShelterList;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.shelter.ShelterQuery.ShowOccupancy;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterBoard;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterQueue;
import org.homeward.kernel.shelter.ShelterQueue;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.PageParameters;
import org.homeward.platform.web.Questions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shelters over HTTP. */
@RestController
@RequestMapping("/api/shelters")
final class SheltersEndpoint {
    private final Questions questions;

    SheltersEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping
    @Asks(value = ListShelters.class, summary = "All shelters")
    ShelterList shelters() {
        return questions.ask(new ListShelters());
    }

    @GetMapping("/{shelterId}")
    @Asks(value = ShowShelterBoard.class, summary = "The rooms and beds of a shelter and who has them")
    ShelterBoard board(@Means("the shelter") @PathVariable String shelterId) {
        return questions.ask(new ShowShelterBoard(shelter(shelterId)));
    }

    @GetMapping("/{shelterId}/waiting-list")
    @Asks(value = ShowShelterQueue.class, summary = "Who waits for a bed, in the order in which beds are given")
    ShelterQueue queue(@Means("the shelter") @PathVariable String shelterId, PageParameters page) {
        var wanted = page.page(RowCursor::parse);
        return questions.ask(new ShowShelterQueue(shelter(shelterId), wanted));
    }

    @GetMapping("/{shelterId}/occupancy")
    @Asks(value = ShowOccupancy.class, summary = "How full a shelter was, night by night")
    Occupancy occupancy(
            @Means("the shelter") @PathVariable String shelterId,
            @Means(value = "the first day", example = "2009-01-01") @RequestParam String from,
            @Means(value = "the last day, at most 400 days in all", example = "2009-03-31") @RequestParam String to) {
        var first = Questions.parameter("from", from, text -> day("from", text));
        var last = Questions.parameter("to", to, text -> day("to", text));
        var shelter = shelter(shelterId);
        return questions.ask(Questions.parameter("to", "", none -> new ShowOccupancy(shelter, first, last)));
    }

    private static ShelterId shelter(String text) {
        return Questions.identifier(text, ShelterId::new);
    }

    private static LocalDate day(String what, String text) {
        try {
            return Require.date(LocalDate.parse(text), what);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("a day such as 2009-02-06 is expected", noDay);
        }
    }
}
