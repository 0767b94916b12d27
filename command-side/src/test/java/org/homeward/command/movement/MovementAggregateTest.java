package org.homeward.command.movement;

import static org.homeward.command.Shells.assertThatAllAreHandled;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.homeward.command.Shells;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.movement.Mode;
import org.homeward.kernel.movement.MovementCommand;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.PlanMovement;
import org.homeward.kernel.movement.MovementEvent.MovementPlanned;
import org.homeward.kernel.movement.MovementEvent.SeatBooked;
import org.homeward.kernel.movement.SeatKind;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MovementAggregateTest {
    private static final MovementId FLIGHT = MovementId.of(new UUID(0, 1));
    private static final CaseId AMINA = CaseId.of(new UUID(0, 11));
    private static final CaseId BARA = CaseId.of(new UUID(0, 12));
    private static final UserId AUTHOR = UserId.of(new UUID(0, 21));
    private static final CountryCode NIGER = new CountryCode("NER");
    private static final LocalDate TODAY = LocalDate.of(2009, 2, 1);
    private static final LocalDate FLIGHT_DAY = LocalDate.of(2009, 2, 6);

    @Test
    void every_command_reaches_the_rules() {
        assertThatAllAreHandled(MovementAggregate.class, MovementCommand.class);
    }

    @Test
    void a_plan_creates_the_movement() {
        flights()
                .givenNoPriorActivity()
                .when(new PlanMovement(FLIGHT, Mode.CHARTER, "Afriqiyah", "TIP", "NIM", NIGER, 1, FLIGHT_DAY, TODAY))
                .expectEvents(planned());
    }

    @Test
    void stored_bookings_decide_the_next_booking() {
        flights().given(planned()).when(book(AMINA)).expectEvents(booked());
    }

    @Test
    void a_refusal_stores_nothing() {
        flights().given(planned(), booked()).when(book(BARA)).expectNoEvents().expectException(CommandRejected.class);
    }

    private static MovementPlanned planned() {
        return new MovementPlanned(FLIGHT, Mode.CHARTER, "Afriqiyah", "TIP", "NIM", NIGER, 1, FLIGHT_DAY, TODAY);
    }

    private static BookSeat book(CaseId person) {
        return new BookSeat(FLIGHT, person, SeatKind.SEAT, TODAY);
    }

    private static SeatBooked booked() {
        return new SeatBooked(FLIGHT, AMINA, SeatKind.SEAT, AUTHOR, 0, 1, FLIGHT_DAY, TODAY);
    }

    private static AggregateTestFixture<MovementAggregate> flights() {
        var facts =
                new Facts(Instant.parse("2009-02-01T09:00:00Z"), new Actor(AUTHOR, Set.of(Role.MOV), Office.TRIPOLI));
        return Shells.fixture(MovementAggregate.class, facts);
    }
}
