package org.homeward.command.funding;

import static org.homeward.command.Shells.assertThatAllAreHandled;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.homeward.command.Shells;
import org.homeward.kernel.funding.CoFunder;
import org.homeward.kernel.funding.CostComponent;
import org.homeward.kernel.funding.CostShare;
import org.homeward.kernel.funding.EntitlementCommand;
import org.homeward.kernel.funding.EntitlementCommand.ReserveComponent;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReserved;
import org.homeward.kernel.funding.ExpenditureCommand;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.funding.ExpenditureEvent.ExpenditureRecorded;
import org.homeward.kernel.funding.FundingAgreementCommand;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.message.CommandRejected;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FundingAggregatesTest {
    @Test
    void every_command_reaches_the_rules() {
        assertThatAllAreHandled(FundingAgreementAggregate.class, FundingAgreementCommand.class);
        assertThatAllAreHandled(EntitlementAggregate.class, EntitlementCommand.class);
        assertThatAllAreHandled(ExpenditureAggregate.class, ExpenditureCommand.class);
    }

    @Test
    void the_first_command_creates_the_stream() {
        fixture(FundingAgreementAggregate.class)
                .givenNoPriorActivity()
                .when(Samples.sign(1))
                .expectEvents(Samples.signed(1));
        var person = Samples.entitlementOf(1);
        fixture(EntitlementAggregate.class)
                .givenNoPriorActivity()
                .when(new ReserveComponent(
                        person, Samples.caseOf(1), CostComponent.RETURN, Samples.EU, Samples.NIGER, Samples.DAY))
                .expectEvents(new ComponentReserved(
                        person, Samples.caseOf(1), CostComponent.RETURN, Samples.EU, Samples.NIGER, Samples.DAY));
        fixture(ExpenditureAggregate.class)
                .givenNoPriorActivity()
                .when(new RecordExpenditure(
                        Samples.expenditure(1),
                        "6.1",
                        Samples.euros("1.00"),
                        List.of(new CoFunder(Samples.EU, 1)),
                        Samples.DAY,
                        Samples.invoice(1),
                        new Settles.Nothing()))
                .expectEvents(new ExpenditureRecorded(
                        Samples.expenditure(1),
                        "6.1",
                        Samples.euros("1.00"),
                        List.of(new CostShare(Samples.EU, Samples.euros("1.00"))),
                        Samples.DAY,
                        Samples.invoice(1),
                        new Settles.Nothing()));
    }

    @Test
    void stored_events_decide_the_next_command() {
        fixture(FundingAgreementAggregate.class)
                .given(Samples.signed(2), Samples.reserved(1, 1))
                .when(Samples.reserve(2))
                .expectEvents(Samples.reserved(2, 0));
    }

    @Test
    void a_refusal_stores_nothing() {
        fixture(FundingAgreementAggregate.class)
                .given(Samples.signed(1), Samples.reserved(1, 0))
                .when(Samples.reserve(2))
                .expectNoEvents()
                .expectException(CommandRejected.class);
    }

    private static <A> AggregateTestFixture<A> fixture(Class<A> aggregate) {
        return Shells.fixture(aggregate, Samples.FACTS);
    }
}
