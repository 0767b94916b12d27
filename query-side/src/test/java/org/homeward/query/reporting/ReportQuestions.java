package org.homeward.query.reporting;

import java.util.function.Supplier;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.DonorSpending;
import org.homeward.kernel.reporting.ReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindReport;
import org.homeward.kernel.reporting.ReportingQuery.FindReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindSpending;
import org.homeward.platform.readstore.KnownPositions;
import org.homeward.query.funding.FundingFacts;

/** Asks as the query bus would. */
public final class ReportQuestions {
    private final FundingFacts funding;
    private final AssistedFacts assisted;
    private final Supplier<KnownPositions> positions;

    /** Questions about these facts. */
    public ReportQuestions(FundingFacts funding, AssistedFacts assisted, Supplier<KnownPositions> positions) {
        this.funding = funding;
        this.assisted = assisted;
        this.positions = positions;
    }

    /** The answer. */
    public DonorReport answer(FindReport query) {
        return answers().answer(query);
    }

    /** The answer. */
    public ReportFile answer(FindReportFile query) {
        return answers().answer(query);
    }

    /** The answer. */
    public DonorSpending answer(FindSpending query) {
        return answers().answer(query);
    }

    private ReportingAnswers answers() {
        return new ReportingAnswers(funding, assisted, positions.get());
    }
}
