package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.NIGERIA;
import static org.homeward.command.casework.rules.Cases.TRANCHE;
import static org.homeward.command.casework.rules.Cases.approved;
import static org.homeward.command.casework.rules.Cases.checked;
import static org.homeward.command.casework.rules.Cases.closed;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.command.casework.rules.Cases.past;
import static org.homeward.command.casework.rules.Cases.planned;
import static org.homeward.command.casework.rules.Cases.requested;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PreparationEvent.DocumentPresented;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaApplied;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaGranted;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRequested;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheCommitted;
import org.homeward.kernel.casework.Seat;

/** Some ways in which a case can stand at a status: the straight way, and with something open beside it. */
final class Situations {
    private static final TravelDocumentRequested ASKED = new TravelDocumentRequested(ID, NIGERIA, "verbal-0", day(7));

    private Situations() {}

    static List<List<MigrantCaseEvent>> at(CaseStatus status) {
        return Stream.concat(Stream.concat(Stream.of(Cases.upTo(status)), beside(status)), held(status))
                .toList();
    }

    private static Stream<List<MigrantCaseEvent>> held(CaseStatus status) {
        return status.isWithin(CaseStatus.REGISTERED, CaseStatus.WITHDRAWN)
                ? Stream.of(past(status, Cases.held(HoldClass.MEDICAL)))
                : Stream.of();
    }

    private static Stream<List<MigrantCaseEvent>> beside(CaseStatus status) {
        return switch (status) {
            case FUNDED, COUNSELLED, DECIDED -> Stream.of(past(status, released()));
            case PREPARING ->
                Stream.of(
                        past(status, released()),
                        past(status, ASKED),
                        past(status, new ExitVisaApplied(ID, "batch-0", day(8))),
                        past(status, checked(25)),
                        past(status, checked(25), Cases.held(HoldClass.MEDICAL)),
                        past(
                                status,
                                new DocumentPresented(ID, note("A1"), day(200), day(7)),
                                new FitToTravelCleared(ID, Set.of(), new Seat.None(), day(30), day(20)),
                                new ExitVisaApplied(ID, "batch-1", day(8)),
                                new ExitVisaGranted(ID, day(60), day(18)),
                                checked(25)));
            case READY_TO_TRAVEL ->
                Stream.of(
                        past(status, released()),
                        past(status, ASKED),
                        past(status, new ExitVisaApplied(ID, "batch-0", day(22))));
            case REINTEGRATION_PLANNED ->
                Stream.of(
                        past(CaseStatus.ARRIVED, planned()),
                        past(status, requested()),
                        past(status, requested(), approved()),
                        past(status, requested(), approved(), new TrancheCommitted(ID, TRANCHE, day(34))));
            case CLOSED -> Stream.of(past(CaseStatus.SCREENED, closed(ClosureReason.ONWARD_MOVEMENT, 300)));
            case NONE,
                    ENQUIRY,
                    REGISTERED,
                    SCREENED,
                    ELIGIBLE,
                    WAITLISTED,
                    MANIFESTED,
                    DEPARTED,
                    ARRIVED,
                    REINTEGRATING,
                    MONITORED,
                    INELIGIBLE,
                    REFERRED_PROTECTION,
                    WITHDRAWN -> Stream.of();
        };
    }

    private static FundingReleased released() {
        return new FundingReleased(ID, AGREEMENT, day(23));
    }
}
