package org.homeward.kernel.funding;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.money.Money;

/** Everything that can be asked of one cost shared by donors. */
public sealed interface ExpenditureCommand extends Command {
    /** The stream's typed id. */
    ExpenditureId expenditureId();

    @Override
    default String streamId() {
        return expenditureId().value();
    }

    /** A cost is recorded and split among its co-funders. */
    record RecordExpenditure(
            ExpenditureId expenditureId,
            String line,
            Money amount,
            List<CoFunder> coFunders,
            LocalDate serviceOn,
            SupportingDocument document,
            Settles settles)
            implements ExpenditureCommand {
        public RecordExpenditure {
            coFunders = List.copyOf(coFunders);
            serviceOn = Require.date(serviceOn, "serviceOn");
            line = Require.text(line, 12, "line");
            Require.that(amount.isPositive(), "an amount is positive");
            Require.atMost(coFunders, 10, "coFunders");
            Require.that(!coFunders.isEmpty(), "a cost has at least one co-funder");
            Require.that(
                    coFunders.stream().map(CoFunder::agreementId).distinct().count() == coFunders.size(),
                    "an agreement bears one part of a cost");
        }
    }
}
