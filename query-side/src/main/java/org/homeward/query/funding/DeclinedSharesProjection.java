package org.homeward.query.funding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.funding.DeclinedShare;
import org.homeward.kernel.funding.ExpenditureEvent;
import org.homeward.kernel.funding.ExpenditureEvent.ExpenditureRecorded;
import org.homeward.kernel.funding.ExpenditureEvent.ShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent.ShareDeclined;
import org.homeward.kernel.funding.ExpenditureEvent.ShareRebooked;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.message.Require;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;

/** Keeps the shares of costs that were declined, until somebody bears them; the ids of costs begin with the time. */
@Projection("declined-shares")
public final class DeclinedSharesProjection implements Projector<ExpenditureEvent> {
    /** The collection of the rows. */
    public static final String ROWS = "declined-shares";

    /** The field that holds the {@link DeclinedShare}. */
    public static final String SHARE = "share";

    @Override
    public Class<ExpenditureEvent> events() {
        return ExpenditureEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(ROWS);
    }

    @Override
    public List<Write> project(ExpenditureEvent event, EventContext context) {
        return switch (event) {
            case ExpenditureRecorded recorded -> List.of();
            case ShareBooked booked -> List.of();
            case ShareDeclined e ->
                List.of(Write.set(
                        ROWS,
                        idOf(e.expenditureId(), e.agreementId()),
                        context,
                        Map.of(SHARE, share(e), Write.GONE, false)));
            case ShareRebooked e -> List.of(Write.remove(ROWS, idOf(e.expenditureId(), e.declinedBy()), context));
        };
    }

    /**
     * A cursor: the id of a row.
     *
     * @throws IllegalArgumentException if it is none
     */
    static String requireCursor(String text) {
        var parts = text.split("/", -1);
        Require.that(parts.length == 2, "a cursor that an answer gave is expected");
        return idOf(new ExpenditureId(parts[0]), new AgreementId(parts[1]));
    }

    private static String idOf(ExpenditureId cost, AgreementId agreement) {
        return cost.value() + "/" + agreement.value();
    }

    private static DeclinedShare share(ShareDeclined event) {
        return new DeclinedShare(
                event.expenditureId(),
                event.agreementId(),
                event.line(),
                event.amount(),
                event.cost(),
                event.serviceOn(),
                event.code());
    }
}
