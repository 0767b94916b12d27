package org.homeward.kernel.funding;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.money.Money;

/** Everything that can happen to one cost shared by donors. */
public sealed interface ExpenditureEvent extends Event {
    /** The stream's typed id. */
    ExpenditureId expenditureId();

    @Override
    default String streamId() {
        return expenditureId().value();
    }

    /** A cost was recorded and split; the shares add up to it. */
    record ExpenditureRecorded(
            ExpenditureId expenditureId,
            String line,
            Money amount,
            List<CostShare> shares,
            LocalDate serviceOn,
            SupportingDocument document,
            Settles settles)
            implements ExpenditureEvent {
        public ExpenditureRecorded {
            shares = List.copyOf(shares);
        }
    }

    /** An agreement booked its share. */
    record ShareBooked(ExpenditureId expenditureId, AgreementId agreementId, String line, Money amount)
            implements ExpenditureEvent {}

    /** An agreement does not bear its share of the cost; so much of it is borne by nobody. */
    record ShareDeclined(
            ExpenditureId expenditureId,
            AgreementId agreementId,
            String line,
            Money amount,
            Money cost,
            LocalDate serviceOn,
            String code)
            implements ExpenditureEvent {}

    /** The share that an agreement declined is to be borne by an agreement, which may be the same. */
    record ShareRebooked(
            ExpenditureId expenditureId,
            AgreementId declinedBy,
            AgreementId agreementId,
            String line,
            Money amount,
            LocalDate serviceOn,
            SupportingDocument document,
            Settles settles,
            LocalDate rebookedOn)
            implements ExpenditureEvent {}
}
