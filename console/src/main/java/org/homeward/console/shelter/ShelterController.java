package org.homeward.console.shelter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.console.casework.Looks;
import org.homeward.console.form.Done;
import org.homeward.console.shell.Desk;
import org.homeward.console.shell.Htmx;
import org.homeward.console.shell.Recent;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseworkQuery.ShowCase;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.shelter.BedCount;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShelterBoard.BedState;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterBoard;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterQueue;
import org.homeward.kernel.shelter.ShelterQueue;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.messaging.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a shelter: its rooms and beds, one bed at the side, who waits, how full it was. */
@Controller
final class ShelterController {
    private static final int WAITING = 12;

    private final Desk desk;
    private final BedSteps steps;
    private final OccupancyChart occupancy;
    private final Clock clock;

    ShelterController(Desk desk, BedSteps steps, OccupancyChart occupancy, Clock clock) {
        this.desk = desk;
        this.steps = steps;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /** A room on the board. */
    record RoomTile(String room, String section, List<BedTile> beds) {}

    /** A state of beds and how many are in it. */
    record Count(int colour, String label, String number) {}

    /** A person who waits. */
    record Waiter(String rank, String path, String who, String section, String since, String why) {}

    @GetMapping("/shelters")
    String list(@ModelAttribute(name = "say", binding = false) Words say, Model model) {
        var shelters = desk.ask(new ListShelters()).rows();
        if (shelters.size() == 1) {
            return "redirect:/shelters/" + shelters.getFirst().shelterId().value();
        }
        model.addAttribute("area", "beds");
        model.addAttribute("shelters", shelters);
        return "shelters";
    }

    @GetMapping("/shelters/{shelterId}")
    String board(
            @PathVariable String shelterId,
            @RequestParam(defaultValue = "") String bed,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "say", binding = false) Words say,
            HttpServletRequest request,
            Model model) {
        var id = idOf(shelterId);
        var board = Recent.seen(seen, () -> desk.ask(new ShowShelterBoard(id)), ShelterBoard::version);
        model.addAttribute("area", "beds");
        model.addAttribute("path", BedSteps.path(board));
        model.addAttribute("here", bed);
        model.addAttribute("shelter", board.name());
        model.addAttribute("counts", counts(board, say));
        model.addAttribute("rooms", rooms(board, say));
        model.addAttribute("place", BedSteps.find(board, bed));
        model.addAttribute(
                "steps",
                BedSteps.find(board, bed)
                        .map(place -> steps.offered(board, place, say))
                        .orElse(List.of()));
        model.addAttribute("mayCase", desk.may(ShowCase.class));
        waiting(board, say, model);
        var part = Htmx.wantsPart(request);
        model.addAttribute("part", part);
        if (part) {
            return "beds :: changed";
        }
        model.addAttribute("position", board.position());
        model.addAttribute("notice", Done.notice(done, say));
        model.addAttribute("occupancy", occupancy.of(id, board.name(), true, say));
        return "beds";
    }

    private void waiting(ShelterBoard board, Words say, Model model) {
        var queue = queue(board.shelterId(), say);
        model.addAttribute("waiting", say.number(board.waiting()));
        model.addAttribute("queue", queue);
        model.addAttribute("more", queue.isEmpty() ? 0 : Math.max(0, board.waiting() - queue.size()));
    }

    private List<RoomTile> rooms(ShelterBoard board, Words say) {
        var today = today();
        return board.rooms().stream()
                .map(room -> new RoomTile(
                        room.room(),
                        say.choice(room.section()),
                        room.beds().stream()
                                .map(bed -> BedTile.of(bed, BedSteps.path(board), today, say))
                                .toList()))
                .toList();
    }

    private static List<Count> counts(ShelterBoard board, Words say) {
        var absent = (int) board.rooms().stream()
                .flatMap(room -> room.beds().stream())
                .filter(bed -> bed.state() == BedState.ABSENT)
                .count();
        return Arrays.stream(BedState.values())
                .map(state ->
                        new Count(colour(state), say.choice(state), say.number(number(state, board.beds(), absent))))
                .toList();
    }

    private static int number(BedState state, BedCount beds, int absent) {
        return switch (state) {
            case FREE -> beds.free();
            case RESERVED -> beds.reserved();
            case OCCUPIED -> beds.occupied() - absent;
            case ABSENT -> absent;
            case BLOCKED -> beds.blocked();
        };
    }

    private static int colour(BedState state) {
        return switch (state) {
            case FREE -> 2;
            case RESERVED -> 3;
            case OCCUPIED -> 1;
            case ABSENT -> 4;
            case BLOCKED -> 5;
        };
    }

    private List<Waiter> queue(ShelterId id, Words say) {
        return desk.askIfAllowed(new ShowShelterQueue(id, Page.first(WAITING))).stream()
                .map(ShelterQueue::rows)
                .flatMap(List::stream)
                .map(row -> new Waiter(
                        say.number(row.rank()),
                        "/cases/" + row.caseId().value(),
                        Looks.shortly(row.caseId()),
                        say.choice(row.section()),
                        say.day(row.since()),
                        say.text(
                                "beds.why-here",
                                row.priority(),
                                row.aheadByPriority(),
                                row.aheadByDate() + row.aheadByArrival())))
                .toList();
    }

    private LocalDate today() {
        return ProgrammeCalendar.dateOf(clock.instant());
    }

    /** The id in a path; something that is no id is unknown. */
    static ShelterId idOf(String text) {
        return Optional.of(text)
                .filter(id -> id.matches("shelter-[0-9a-f-]{36}"))
                .map(ShelterId::new)
                .orElseThrow(NotFound::new);
    }
}
