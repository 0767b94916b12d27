package org.homeward.query.shelter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.BedCount;
import org.homeward.kernel.shelter.BlockReason;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.Occupancy;
import org.homeward.kernel.shelter.RefusalReason;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShelterBoard.Bed;
import org.homeward.kernel.shelter.ShelterBoard.BedState;
import org.homeward.kernel.shelter.ShelterEvent.AbsenceRecorded;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.BedBlocked;
import org.homeward.kernel.shelter.ShelterEvent.BedReallocated;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.BedUnblocked;
import org.homeward.kernel.shelter.ShelterEvent.RequestCancelled;
import org.homeward.kernel.shelter.ShelterEvent.ReservationExpired;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.homeward.kernel.shelter.ShelterEvent.ReturnRecorded;
import org.homeward.kernel.shelter.ShelterEvent.RoomRedesignated;
import org.homeward.kernel.shelter.ShelterEvent.ShelterOpened;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.shelter.ShelterQuery.ShowOccupancy;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterBoard;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterQueue;
import org.homeward.kernel.shelter.ShelterQueue;
import org.homeward.kernel.shelter.ShownSection;
import org.homeward.kernel.shelter.SignOff;
import org.homeward.platform.messaging.NotFound;
import org.homeward.query.ReadSide;
import org.homeward.query.shelter.BoardsProjection;
import org.homeward.query.shelter.ShelterQuestions;
import org.homeward.query.shelter.StaysProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SheltersIT {
    private static final ShelterId CENTRE = ShelterId.of(new UUID(5, 1));
    private static final LocalDate DAY = LocalDate.of(2008, 3, 12);

    private final ReadSide readSide;
    private final MongoShelterFacts facts;
    private final ShelterQuestions questions;

    SheltersIT(@TempDir Path folder) {
        readSide = new ReadSide(folder, new BoardsProjection(), new StaysProjection());
        facts = new MongoShelterFacts(readSide.store(), readSide.format(), readSide.updates());
        questions = new ShelterQuestions(facts, readSide::positions);
        readSide.happened(new ShelterOpened(
                CENTRE,
                "Tripoli centre",
                List.of(
                        new RoomPlan("M1", SectionKind.MEN, List.of("M1-1", "M1-2")),
                        new RoomPlan("W1", SectionKind.WOMEN, List.of("W1-1"))),
                3,
                DAY));
    }

    @AfterEach
    void close() {
        facts.close();
        readSide.close();
    }

    @Test
    void a_board_shows_who_has_which_bed_since_when_and_what_cannot_be_used() {
        readSide.happened(
                reserved(1, "M1-1", DAY),
                admitted(1, "M1-1", DAY.plusDays(1)),
                reserved(2, "M1-2", DAY),
                new BedBlocked(CENTRE, "W1-1", BlockReason.MAINTENANCE, 0, DAY.plusDays(9), DAY),
                queued(3, SectionKind.WOMEN, 10, DAY));
        var board = board();
        assertThat(beds(board))
                .extracting(
                        Bed::bed, Bed::state, bed -> bed.guest().map(guest -> guest.caseId()), Bed::since, Bed::until)
                .containsExactly(
                        tuple(
                                "M1-1",
                                BedState.OCCUPIED,
                                Optional.of(file(1)),
                                Optional.of(DAY.plusDays(1)),
                                Optional.empty()),
                        tuple(
                                "M1-2",
                                BedState.RESERVED,
                                Optional.of(file(2)),
                                Optional.of(DAY),
                                Optional.of(DAY.plusDays(2))),
                        tuple(
                                "W1-1",
                                BedState.BLOCKED,
                                Optional.empty(),
                                Optional.of(DAY),
                                Optional.of(DAY.plusDays(9))));
        assertThat(board.beds()).isEqualTo(new BedCount(0, 1, 1, 1));
        assertThat(board.waiting()).isEqualTo(1);
        assertThat(board.version()).isEqualTo(5);
        assertThat(questions.ask(new ListShelters()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.beds().total()).isEqualTo(3));
    }

    @Test
    void beds_become_free_when_guests_leave_move_or_do_not_come() {
        readSide.happened(
                admitted(1, "M1-1", DAY),
                new BedReallocated(CENTRE, stay(1), file(1), "M1-1", "M1-2", SectionKind.MEN, "noise", DAY.plusDays(1)),
                new AbsenceRecorded(CENTRE, stay(1), file(1), DAY.plusDays(2), DAY.plusDays(5)));
        assertThat(beds(board())).extracting(Bed::state).containsExactly(BedState.FREE, BedState.ABSENT, BedState.FREE);
        assertThat(beds(board()).get(1).since()).contains(DAY);
        readSide.happened(
                new ReturnRecorded(CENTRE, stay(1), file(1), DAY.plusDays(3)),
                reserved(2, "M1-1", DAY),
                new ReservationExpired(CENTRE, stay(2), file(2), "M1-1", 2, DAY.plusDays(2)),
                reserved(3, "M1-1", DAY.plusDays(3)),
                new RequestCancelled(CENTRE, stay(3), file(3), RefusalReason.REQUEST_CANCELLED, 2, DAY.plusDays(4)));
        assertThat(beds(board()))
                .extracting(Bed::state)
                .containsExactly(BedState.FREE, BedState.OCCUPIED, BedState.FREE);
        readSide.happened(
                discharged(1, "M1-2", DAY, DAY.plusDays(9)),
                new RoomRedesignated(CENTRE, "M1", SectionKind.FAMILY, "families", DAY.plusDays(9)));
        assertThat(board().beds()).isEqualTo(new BedCount(3, 0, 0, 0));
        assertThat(board().rooms().getFirst().section()).isEqualTo(ShownSection.FAMILY);
    }

    @Test
    void a_waiting_list_has_one_order_in_each_section_and_says_what_a_place_follows_from() {
        readSide.happened(
                queued(1, SectionKind.MEN, 10, DAY),
                queued(2, SectionKind.MEN, 30, DAY.plusDays(2)),
                queued(3, SectionKind.WOMEN, 10, DAY.plusDays(1)),
                queued(4, SectionKind.MEN, 10, DAY),
                queued(5, SectionKind.MEN, 10, DAY.minusDays(1)),
                queued(6, SectionKind.MEN, 99, DAY),
                reserved(6, "M1-1", DAY));
        var first = questions.ask(new ShowShelterQueue(CENTRE, Page.first(3)));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.rows())
                .extracting(
                        ShelterQueue.Row::caseId,
                        ShelterQueue.Row::rank,
                        ShelterQueue.Row::aheadByPriority,
                        ShelterQueue.Row::aheadByDate,
                        ShelterQueue.Row::aheadByArrival)
                .containsExactly(tuple(file(2), 1, 0, 0, 0), tuple(file(5), 2, 1, 0, 0), tuple(file(1), 3, 1, 1, 0));
        var second = questions.ask(new ShowShelterQueue(CENTRE, new Page(first.next(), 3)));
        assertThat(second.rows())
                .extracting(ShelterQueue.Row::caseId, ShelterQueue.Row::section, ShelterQueue.Row::rank)
                .containsExactly(tuple(file(4), ShownSection.MEN, 4), tuple(file(3), ShownSection.WOMEN, 1));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void where_protected_people_sleep_is_shown_to_those_who_protect_them_and_run_the_shelter_only() {
        readSide.happened(
                new RoomRedesignated(CENTRE, "W1", SectionKind.PROTECTED, "danger", DAY),
                admitted(1, "W1-1", DAY),
                queued(2, SectionKind.PROTECTED, 10, DAY));

        assertThat(board().rooms().getLast().section()).isEqualTo(ShownSection.PROTECTED);
        questions.askAs(Role.PRO);
        assertThat(beds(board()).getLast().guest()).isPresent();

        questions.askAs(Role.CSL);
        assertThat(board().rooms().getLast())
                .isEqualTo(new ShelterBoard.Room(
                        "other-1",
                        ShownSection.OTHER,
                        List.of(new Bed(
                                "other-1-1",
                                BedState.OCCUPIED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))));
        assertThat(questions.ask(new ShowShelterQueue(CENTRE, Page.first(3))).rows())
                .singleElement()
                .extracting(ShelterQueue.Row::section)
                .isEqualTo(ShownSection.OTHER);
        assertThat(board().beds()).isEqualTo(new BedCount(2, 0, 1, 0));
    }

    @Test
    void a_night_counts_for_who_slept_there_and_not_for_who_left_on_the_day() {
        readSide.happened(
                admitted(1, "M1-1", DAY),
                admitted(2, "M1-2", DAY.plusDays(1)),
                discharged(1, "M1-1", DAY, DAY.plusDays(2)),
                new BedBlocked(CENTRE, "W1-1", BlockReason.CLEANING, 1, DAY.plusDays(2), DAY.plusDays(1)),
                new BedUnblocked(CENTRE, "W1-1", 2, DAY.plusDays(3)));
        assertThat(occupancy(DAY.minusDays(1), DAY.plusDays(3)).days())
                .containsExactly(
                        new Occupancy.Day(DAY.minusDays(1), 0, 0, 0, 0, 0),
                        new Occupancy.Day(DAY, 3, 0, 1, 1, 0),
                        new Occupancy.Day(DAY.plusDays(1), 3, 1, 2, 1, 0),
                        new Occupancy.Day(DAY.plusDays(2), 3, 1, 1, 0, 1),
                        new Occupancy.Day(DAY.plusDays(3), 3, 0, 1, 0, 0));
    }

    @Test
    void shelters_of_another_office_are_not_found_and_a_rebuild_changes_nothing() {
        readSide.happened(admitted(1, "M1-1", DAY), queued(2, SectionKind.MEN, 10, DAY));
        var before = board();
        readSide.rebuild();
        assertThat(board()).isEqualTo(before);
        questions.askFor(new Office("BENGHAZI"));
        assertThat(questions.ask(new ListShelters()).rows()).isEmpty();
        assertThatThrownBy(this::board).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> occupancy(DAY, DAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.ask(new ShowShelterQueue(CENTRE, Page.first(3))))
                .isInstanceOf(NotFound.class);
    }

    private ShelterBoard board() {
        return questions.ask(new ShowShelterBoard(CENTRE));
    }

    private Occupancy occupancy(LocalDate from, LocalDate to) {
        return questions.ask(new ShowOccupancy(CENTRE, from, to));
    }

    private static List<Bed> beds(ShelterBoard board) {
        return board.rooms().stream().flatMap(room -> room.beds().stream()).toList();
    }

    private static CaseId file(int number) {
        return CaseId.of(new UUID(1, number));
    }

    private static StayId stay(int number) {
        return StayId.of(new UUID(6, number));
    }

    private static BedReserved reserved(int number, String bed, LocalDate day) {
        return new BedReserved(CENTRE, stay(number), file(number), bed, SectionKind.MEN, 1, day, day.plusDays(2));
    }

    private static ResidentAdmitted admitted(int number, String bed, LocalDate day) {
        return new ResidentAdmitted(CENTRE, stay(number), file(number), bed, SectionKind.MEN, 1, day);
    }

    private static ResidentDischarged discharged(int number, String bed, LocalDate from, LocalDate day) {
        return new ResidentDischarged(
                CENTRE, stay(number), file(number), bed, DischargeReason.OWN_WISH, new SignOff.None(), 0, 1, from, day);
    }

    private static AdmissionQueued queued(int number, SectionKind section, int priority, LocalDate day) {
        return new AdmissionQueued(CENTRE, stay(number), file(number), section, priority, 1, day);
    }
}
