package org.homeward.command.casework;

import static org.homeward.command.Shells.assertThatAllAreHandled;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.homeward.command.Shells;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrantCaseAggregateTest {
    private static final CaseId CASE = CaseId.of(new UUID(0, 1));
    private static final LocalDate TODAY = LocalDate.of(2009, 2, 1);
    private static final Facts FACTS = new Facts(
            Instant.parse("2009-02-01T09:00:00Z"),
            new Actor(UserId.of(new UUID(0, 2)), Set.of(Role.OUT), Office.TRIPOLI));

    @Test
    void every_command_reaches_the_rules() {
        assertThatAllAreHandled(MigrantCaseAggregate.class, MigrantCaseCommand.class);
    }

    @Test
    void an_enquiry_creates_the_case() {
        cases().givenNoPriorActivity().when(enquiry()).expectEvents(opened());
    }

    @Test
    void what_is_already_so_stores_nothing() {
        cases().given(opened())
                .when(enquiry())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_refusal_stores_nothing() {
        cases().given(opened())
                .when(new CloseCase(CASE, ClosureReason.LOST_CONTACT, TODAY))
                .expectNoEvents()
                .expectException(CommandRejected.class);
    }

    private static OpenEnquiry enquiry() {
        return new OpenEnquiry(CASE, Channel.WALK_IN, TODAY);
    }

    private static EnquiryOpened opened() {
        return new EnquiryOpened(CASE, Office.TRIPOLI, Channel.WALK_IN, TODAY);
    }

    private static AggregateTestFixture<MigrantCaseAggregate> cases() {
        return Shells.fixture(MigrantCaseAggregate.class, FACTS);
    }
}
