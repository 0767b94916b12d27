package org.homeward.command.funding;

import static org.homeward.command.funding.Samples.DAY;
import static org.homeward.command.funding.Samples.EU;
import static org.homeward.command.funding.Samples.FACTS;
import static org.homeward.command.funding.Samples.ITALY;
import static org.homeward.command.funding.Samples.euros;
import static org.homeward.command.funding.Samples.expenditure;
import static org.homeward.command.funding.Samples.invoice;

import java.util.List;
import org.homeward.command.DeciderSpec;
import org.homeward.command.funding.rules.Expenditure;
import org.homeward.kernel.funding.CoFunder;
import org.homeward.kernel.funding.CostShare;
import org.homeward.kernel.funding.ExpenditureCommand;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.funding.ExpenditureEvent;
import org.homeward.kernel.funding.ExpenditureEvent.ExpenditureRecorded;
import org.homeward.kernel.funding.FundingRejection.RecordedDifferently;
import org.homeward.kernel.funding.Settles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpenditureTest {
    @Test
    void a_cost_is_split_to_the_cent() {
        costs().given().when(cost("0.99"), FACTS).then(recorded("0.99", "0.74", "0.25"));
    }

    @Test
    void the_same_cost_twice_is_recorded_once() {
        costs().given(recorded("0.99", "0.74", "0.25"))
                .when(cost("0.99"), FACTS)
                .nothing();
    }

    @Test
    void another_cost_under_the_same_identifier_is_refused() {
        costs().given(recorded("0.99", "0.74", "0.25"))
                .when(cost("1.00"), FACTS)
                .refused(new RecordedDifferently());
    }

    private static DeciderSpec<ExpenditureCommand, Expenditure, ExpenditureEvent> costs() {
        return new DeciderSpec<>(Expenditure.initial(), Expenditure::decide, Expenditure::evolve);
    }

    private static RecordExpenditure cost(String amount) {
        return new RecordExpenditure(
                expenditure(1),
                "6.1",
                euros(amount),
                List.of(new CoFunder(EU, 3), new CoFunder(ITALY, 1)),
                DAY,
                invoice(1),
                new Settles.Nothing());
    }

    private static ExpenditureRecorded recorded(String amount, String eu, String italy) {
        return new ExpenditureRecorded(
                expenditure(1),
                "6.1",
                euros(amount),
                List.of(new CostShare(EU, euros(eu)), new CostShare(ITALY, euros(italy))),
                DAY,
                invoice(1),
                new Settles.Nothing());
    }
}
