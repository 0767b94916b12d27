package org.homeward.kernel.funding;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.AgreementId;
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

    /** An agreement has booked its share. */
    record RecordShareBooked(ExpenditureId expenditureId, AgreementId agreementId) implements ExpenditureCommand {}

    /** An agreement does not bear its share, for a reason. */
    record DeclineShare(ExpenditureId expenditureId, AgreementId agreementId, String code)
            implements ExpenditureCommand {
        public DeclineShare {
            code = Require.text(code, 100, "code");
        }
    }

    /** A declined share is booked once more: to the same agreement or another one, on any of its lines. */
    record RebookShare(
            ExpenditureId expenditureId,
            AgreementId declinedBy,
            AgreementId agreementId,
            String line,
            Settles settles,
            LocalDate rebookedOn)
            implements ExpenditureCommand {
        public RebookShare {
            rebookedOn = Require.date(rebookedOn, "rebookedOn");
            line = Require.text(line, 12, "line");
        }
    }
}
