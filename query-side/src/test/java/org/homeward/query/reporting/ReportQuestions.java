package org.homeward.query.reporting;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.DonorSpending;
import org.homeward.kernel.reporting.ReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindReport;
import org.homeward.kernel.reporting.ReportingQuery.FindReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindSpending;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.readstore.KnownPositions;
import org.homeward.query.funding.FundingFacts;

/** Asks as the query bus would. */
public final class ReportQuestions {
    private final FundingFacts funding;
    private final AssistedFacts assisted;
    private final Supplier<KnownPositions> positions;
    private Role role = Role.FIN;
    private Office office = Office.TRIPOLI;

    /** Questions about these facts. */
    public ReportQuestions(FundingFacts funding, AssistedFacts assisted, Supplier<KnownPositions> positions) {
        this.funding = funding;
        this.assisted = assisted;
        this.positions = positions;
    }

    /** The answer. */
    public DonorReport answer(FindReport query) {
        return answers().answer(query, metadata());
    }

    /** The answer. */
    public ReportFile answer(FindReportFile query) {
        return answers().answer(query, metadata());
    }

    /** The answer. */
    public DonorSpending answer(FindSpending query) {
        return answers().answer(query, metadata());
    }

    private ReportingAnswers answers() {
        return new ReportingAnswers(funding, assisted, positions.get());
    }

    /** From now on somebody with this role of this office asks. */
    public void askAs(Role other, Office of) {
        role = other;
        office = of;
    }

    private MetaData metadata() {
        return MessageMetadata.of(new Actor(UserId.of(new UUID(8, 3)), Set.of(role), office), Purpose.FUNDING);
    }
}
