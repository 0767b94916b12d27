package org.homeward.command.activity;

import static org.homeward.command.Shells.assertThatAllAreHandled;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.homeward.command.Shells;
import org.homeward.kernel.activity.ActivityCommand;
import org.homeward.kernel.activity.ActivityCommand.CancelActivity;
import org.homeward.kernel.activity.ActivityCommand.CompleteActivity;
import org.homeward.kernel.activity.ActivityCommand.PlanActivity;
import org.homeward.kernel.activity.ActivityKind;
import org.homeward.kernel.activity.ActivityLifeEvent.ActivityCancelled;
import org.homeward.kernel.activity.ActivityLifeEvent.ActivityPlanned;
import org.homeward.kernel.identity.ActivityId;
import org.homeward.kernel.identity.AgreementId;
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
class ActivityAggregateTest {
    private static final ActivityId WORKSHOP = ActivityId.of(new UUID(0, 1));
    private static final AgreementId FUNDER = AgreementId.of(new UUID(0, 2));
    private static final LocalDate PLANNED = LocalDate.of(2009, 1, 20);
    private static final LocalDate FIRST = LocalDate.of(2009, 2, 16);
    private static final LocalDate LAST = LocalDate.of(2009, 2, 19);

    @Test
    void every_command_reaches_the_rules() {
        assertThatAllAreHandled(ActivityAggregate.class, ActivityCommand.class);
    }

    @Test
    void a_plan_creates_the_activity() {
        workshop()
                .givenNoPriorActivity()
                .when(new PlanActivity(
                        WORKSHOP, ActivityKind.WORKSHOP, "Labour migration", FUNDER, "Tripoli", FIRST, LAST, PLANNED))
                .expectEvents(planned());
    }

    @Test
    void what_is_stored_decides_what_is_a_repeat() {
        workshop().given(planned()).when(cancel()).expectEvents(cancelled());
        workshop()
                .given(planned(), cancelled())
                .when(cancel())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_refusal_stores_nothing() {
        workshop()
                .given(planned(), cancelled())
                .when(new CompleteActivity(WORKSHOP, 40, 70, LAST))
                .expectNoEvents()
                .expectException(CommandRejected.class);
    }

    private static ActivityPlanned planned() {
        return new ActivityPlanned(
                WORKSHOP, ActivityKind.WORKSHOP, "Labour migration", FUNDER, "Tripoli", FIRST, LAST, PLANNED);
    }

    private static CancelActivity cancel() {
        return new CancelActivity(WORKSHOP, "postponed", PLANNED);
    }

    private static ActivityCancelled cancelled() {
        return new ActivityCancelled(WORKSHOP, "postponed", PLANNED);
    }

    private static AggregateTestFixture<ActivityAggregate> workshop() {
        var facts = new Facts(
                Instant.parse("2009-02-19T15:00:00Z"),
                new Actor(UserId.of(new UUID(0, 4)), Set.of(Role.PM), Office.TRIPOLI));
        return Shells.fixture(ActivityAggregate.class, facts);
    }
}
