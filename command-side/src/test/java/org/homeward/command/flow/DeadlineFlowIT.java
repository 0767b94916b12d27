package org.homeward.command.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.Programme.NIGER;
import static org.homeward.command.Programme.agreement;
import static org.homeward.command.Programme.day;
import static org.homeward.command.Programme.flight;
import static org.homeward.command.Programme.shelter;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.command.Returnee;
import org.homeward.command.RunningPolicies;
import org.homeward.kernel.casework.DeadlineEvent.FundingExpired;
import org.homeward.kernel.casework.DeadlineEvent.OverdueRecorded;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.LapseCause;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.casework.PreparationCommand.RequestTravelDocument;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReleased;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.GlassId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.BreakGlassCommand.BreakGlass;
import org.homeward.kernel.security.BreakGlassCommand.ReviewGlass;
import org.homeward.kernel.security.BreakGlassEvent.GlassOverdue;
import org.homeward.kernel.security.BreakGlassGround;
import org.homeward.kernel.security.BreakGlassReview;
import org.homeward.kernel.shelter.BlockReason;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.RecordAbsence;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.BedUnblocked;
import org.homeward.kernel.shelter.ShelterEvent.ReservationExpired;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.homeward.platform.agenda.Agenda;
import org.homeward.platform.process.AgendaEntries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that come: what happens on them unless something else has happened before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineFlowIT {
    private static final LocalDate MUCH_LATER = day(600);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path data;

    @SuppressWarnings("NullAway.Init") // started before every test
    private RunningPolicies side;

    private final Returnee person = Returnee.another();

    @BeforeEach
    void start() {
        side = RunningPolicies.on(data);
    }

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void a_place_that_is_not_used_expires_and_somebody_else_can_have_it() {
        var money = agreement(1, "1000.00");
        var next = Returnee.another();
        side.send(money);
        asksForMoney(person, money.agreementId());
        side.dueOn(day(92));
        assertThat(side.all(FundingExpired.class)).isEmpty();
        side.dueOn(day(93));
        assertThat(side.all(FundingExpired.class)).hasSize(1);
        assertThat(side.stream(money.agreementId().value())).hasAtLeastOneElementOfType(PlaceReleased.class);
        asksForMoney(next, money.agreementId());
        assertThat(side.history()).contains(next.caseId().value() + " FundingReserved");
    }

    @Test
    void a_consent_lapses_after_ninety_days() {
        readyToLeave();
        side.dueOn(day(94));
        assertThat(side.all(ConsentLapsed.class)).isEmpty();
        side.dueOn(day(95));
        assertThat(side.all(ConsentLapsed.class))
                .containsExactly(new ConsentLapsed(person.caseId(), LapseCause.TERM, day(95)));
        side.dueOn(MUCH_LATER);
        assertThat(side.all(ConsentLapsed.class)).hasSize(1);
    }

    @Test
    void who_has_departed_loses_neither_consent_nor_place() {
        departs();
        side.dueOn(MUCH_LATER);
        assertThat(side.all(ConsentLapsed.class)).isEmpty();
        assertThat(side.all(FundingExpired.class)).isEmpty();
    }

    @Test
    void what_is_late_on_the_way_is_recorded_once() {
        side.send(first(2, person.asks()));
        side.dueOn(day(7));
        assertThat(overdue()).isEmpty();
        side.dueOn(day(8));
        assertThat(overdue()).containsExactly(Overdue.SCREENING);
        side.dueOn(MUCH_LATER);
        assertThat(overdue()).containsExactly(Overdue.SCREENING);
    }

    @Test
    void an_arrival_is_missed_after_three_days() {
        departs();
        side.dueOn(day(27));
        assertThat(overdue()).isEmpty();
        side.dueOn(day(28));
        assertThat(overdue()).containsExactly(Overdue.ARRIVAL);
    }

    @Test
    void after_the_arrival_a_plan_and_visits_are_missed() {
        departs();
        side.send(first(1, person.arrivesAndPlans()));
        side.dueOn(day(26).plusMonths(3));
        assertThat(overdue()).isEmpty();
        side.dueOn(day(27).plusMonths(3));
        assertThat(overdue()).containsExactly(Overdue.REINTEGRATION_PLAN);
        side.dueOn(day(26).plusMonths(4));
        assertThat(overdue()).containsExactly(Overdue.REINTEGRATION_PLAN, Overdue.MONITORING);
    }

    @Test
    void a_plan_in_time_is_not_missed() {
        departs();
        side.send(first(2, person.arrivesAndPlans()));
        side.dueOn(day(27).plusMonths(3));
        assertThat(overdue()).isEmpty();
    }

    @Test
    void a_silent_consulate_and_a_hold_without_review_are_noticed() {
        side.send(person.asks());
        var money = agreement(1, "1000.00");
        side.send(money, person.wantsMoneyFrom(money.agreementId()));
        side.send(first(2, person.prepares()));
        side.send(new StartPreparation(person.caseId(), day(6)));
        side.send(new RequestTravelDocument(person.caseId(), NIGER, "note-1", day(7)));
        side.send(new PlaceHold(person.caseId(), HoldClass.MEDICAL, person.note("fever"), day(20), day(8)));
        side.send(new PlaceHold(person.caseId(), HoldClass.OTHER, person.note("papers"), day(21), day(8)));
        side.send(new ReleaseHold(person.caseId(), HoldClass.OTHER, person.note("solved"), day(9)));
        side.dueOn(day(20));
        assertThat(overdue()).containsExactly(Overdue.HOLD_REVIEW);
        side.dueOn(day(21));
        assertThat(overdue()).containsExactly(Overdue.HOLD_REVIEW);
        side.dueOn(day(52));
        assertThat(overdue()).containsExactly(Overdue.HOLD_REVIEW, Overdue.TRAVEL_DOCUMENT);
    }

    @Test
    void an_emergency_that_nobody_reviews_is_noticed_after_three_days() {
        var reviewed = GlassId.of(UUID.randomUUID());
        var forgotten = GlassId.of(UUID.randomUUID());
        side.now(Instant.parse("2009-06-01T08:00:00Z"));
        side.send(breaks(reviewed), breaks(forgotten));
        side.now(Instant.parse("2009-06-01T09:00:00Z"));
        side.send(new ReviewGlass(reviewed, BreakGlassReview.JUSTIFIED));
        side.dueOn(LocalDate.of(2009, 6, 4));
        assertThat(side.all(GlassOverdue.class)).isEmpty();
        side.dueOn(LocalDate.of(2009, 6, 5));
        assertThat(side.all(GlassOverdue.class)).containsExactly(new GlassOverdue(forgotten, LocalDate.of(2009, 6, 4)));
        side.dueOn(LocalDate.of(2009, 7, 1));
        assertThat(side.all(GlassOverdue.class)).hasSize(1);
    }

    @Test
    void a_bed_that_is_not_taken_goes_to_the_next() {
        var centre = shelter(1);
        var stay = StayId.of(UUID.randomUUID());
        var next = StayId.of(UUID.randomUUID());
        side.send(centre);
        side.send(person.asks());
        side.send(new RequestShelter(person.caseId(), centre.shelterId(), stay, day(2)));
        var other = Returnee.another();
        side.send(other.asks());
        side.send(new RequestShelter(other.caseId(), centre.shelterId(), next, day(2)));
        side.dueOn(side.all(BedReserved.class).getFirst().expiresOn());
        assertThat(side.all(ReservationExpired.class)).hasSize(1);
        assertThat(side.all(BedReserved.class).getLast().stayId()).isEqualTo(next);
    }

    @Test
    void who_stays_away_has_left_and_a_blocked_bed_comes_back() {
        var centre = shelter(2);
        var stay = StayId.of(UUID.randomUUID());
        side.send(centre);
        side.send(person.asks());
        side.send(new RequestShelter(person.caseId(), centre.shelterId(), stay, day(2)));
        side.send(new AdmitResident(centre.shelterId(), stay, true, day(2)));
        side.send(new RecordAbsence(centre.shelterId(), stay, day(4)));
        side.send(new BlockBed(centre.shelterId(), "M1-2", BlockReason.MAINTENANCE, day(30), day(4)));
        side.dueOn(day(30));
        assertThat(side.all(ResidentDischarged.class))
                .singleElement()
                .extracting(ResidentDischarged::reason)
                .isEqualTo(DischargeReason.ABSENT);
        assertThat(side.all(BedUnblocked.class)).hasSize(1);
    }

    @Test
    void after_a_restart_and_after_a_rebuild_the_agenda_is_what_it_was() throws InterruptedException {
        var money = agreement(1, "1000.00");
        side.send(money);
        asksForMoney(person, money.agreementId());
        side.send(person.prepares());
        side.send(first(2, Returnee.another().asks()));
        side.dueOn(day(10));
        var before = entries();
        var history = side.history();
        side.restart();
        side.dueOn(day(10));
        assertThat(entries()).isEqualTo(before).hasSize(2);
        side.bean(Agenda.class).rebuild();
        side.dueOn(day(10));
        assertThat(entries()).isEqualTo(before);
        assertThat(side.history()).isEqualTo(history);
    }

    private static BreakGlass breaks(GlassId glass) {
        return new BreakGlass(
                glass,
                SubjectId.of(UUID.randomUUID()),
                Set.of(PurposeGroup.MEDICAL),
                BreakGlassGround.MEDICAL_EMERGENCY,
                "INC-2009-17");
    }

    private List<AgendaEntries.Entry> entries() {
        return side.bean(AgendaEntries.class).list(100);
    }

    private List<Overdue> overdue() {
        return side.all(OverdueRecorded.class).stream()
                .map(OverdueRecorded::what)
                .toList();
    }

    private void asksForMoney(Returnee somebody, AgreementId agreement) {
        side.send(somebody.asks());
        side.send(somebody.wantsMoneyFrom(agreement));
    }

    private void readyToLeave() {
        var money = agreement(1, "1000.00");
        side.send(money);
        asksForMoney(person, money.agreementId());
        side.send(person.prepares());
    }

    private void departs() {
        var flight = flight(10);
        readyToLeave();
        side.send(flight, person.books(flight.movementId()));
        side.send(person.departs(flight.movementId()));
    }

    private static Command[] first(int count, Command... commands) {
        return List.of(commands).subList(0, count).toArray(Command[]::new);
    }
}
