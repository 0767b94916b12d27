package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.NIGERIA;
import static org.homeward.command.casework.rules.Cases.TRANCHE;
import static org.homeward.command.casework.rules.Cases.approved;
import static org.homeward.command.casework.rules.Cases.bestInterests;
import static org.homeward.command.casework.rules.Cases.checked;
import static org.homeward.command.casework.rules.Cases.closed;
import static org.homeward.command.casework.rules.Cases.consented;
import static org.homeward.command.casework.rules.Cases.counselled;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.name;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.command.casework.rules.Cases.past;
import static org.homeward.command.casework.rules.Cases.planned;
import static org.homeward.command.casework.rules.Cases.registered;
import static org.homeward.command.casework.rules.Cases.requested;
import static org.homeward.command.casework.rules.Cases.screened;
import static org.homeward.command.casework.rules.Cases.withdrawn;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.casework.LapseCause;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PreparationEvent.DocumentPresented;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaApplied;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaGranted;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRequested;
import org.homeward.kernel.casework.ProtectionEvent.GuardianAppointed;
import org.homeward.kernel.casework.ProtectionEvent.ScreeningCompleted;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheCommitted;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;

/** Some ways in which a case can stand at a status: the straight way, as a child, and with something open beside it. */
final class Situations {
    private static final TravelDocumentRequested ASKED = new TravelDocumentRequested(ID, NIGERIA, "verbal-0", day(7));
    private static final GuardianAppointed GUARDED = new GuardianAppointed(ID, name("Guardian"), day(3));
    private static final FundingReleased RELEASED = new FundingReleased(ID, AGREEMENT, day(23));
    private static final ConsentLapsed LAPSED = new ConsentLapsed(ID, LapseCause.TERM, day(24));

    private Situations() {}

    static List<List<MigrantCaseEvent>> at(CaseStatus status) {
        return Stream.of(Stream.of(Cases.upTo(status)), beside(status), held(status), asChild(status))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<List<MigrantCaseEvent>> held(CaseStatus status) {
        return status.isWithin(CaseStatus.REGISTERED, CaseStatus.WITHDRAWN)
                ? Stream.of(past(status, Cases.held(HoldClass.MEDICAL)))
                : Stream.of();
    }

    /** A child alone: with nobody, with a guardian, and with a guardian and a decision that return is best. */
    private static Stream<List<MigrantCaseEvent>> asChild(CaseStatus status) {
        return status.isWithin(CaseStatus.COUNSELLED, CaseStatus.DEPARTED)
                ? Stream.of(childs(status), childs(status, GUARDED), childs(status, GUARDED, bestInterests(true)))
                : Stream.of();
    }

    private static List<MigrantCaseEvent> childs(CaseStatus status, MigrantCaseEvent... since) {
        return past(status, since).stream()
                .map(event -> switch (event) {
                    case MigrantRegistered e -> registered(2012);
                    case ScreeningCompleted e -> screened(true);
                    default -> event;
                })
                .toList();
    }

    private static Stream<List<MigrantCaseEvent>> beside(CaseStatus status) {
        return switch (status) {
            case WAITLISTED -> Stream.of(past(CaseStatus.FUNDED, RELEASED));
            case COUNSELLED ->
                Stream.of(
                        past(status, RELEASED),
                        past(CaseStatus.FUNDED, counselled(Set.of(CounsellingTopic.COMPLAINTS))));
            case DECIDED -> Stream.of(past(status, RELEASED));
            case PREPARING -> preparing();
            case READY_TO_TRAVEL ->
                Stream.of(
                        past(status, RELEASED),
                        past(status, ASKED),
                        past(status, consented(ConsentPlace.DETENTION, 15)),
                        past(status, new ExitVisaApplied(ID, "batch-0", day(22))));
            case MANIFESTED ->
                Stream.of(
                        past(status, LAPSED),
                        past(status, RELEASED),
                        past(status, new ExitVisaGranted(ID, day(24), day(23))),
                        past(status, new FitToTravelCleared(ID, Set.of(), new Seat.None(), day(24), day(22))),
                        past(
                                status,
                                new NoShowRecorded(ID, FLIGHT, 1, new FundingPlace.None(), day(25)),
                                new CaseManifested(ID, FLIGHT, AUTHOR, Set.of(), day(25), day(22))));
            case ARRIVED -> Stream.of(past(CaseStatus.DEPARTED, new ArrivalConfirmed(ID, "Lagos", false, day(-300))));
            case REINTEGRATION_PLANNED ->
                Stream.of(
                        past(CaseStatus.ARRIVED, planned()),
                        past(status, requested()),
                        past(status, requested(), approved()),
                        past(status, requested(), approved(), new TrancheCommitted(ID, TRANCHE, day(34))));
            case WITHDRAWN -> Stream.of(past(CaseStatus.PREPARING, withdrawn(12)));
            case CLOSED ->
                Stream.of(
                        past(CaseStatus.SCREENED, closed(ClosureReason.ONWARD_MOVEMENT, 300)),
                        past(CaseStatus.FUNDED, closed(ClosureReason.LOST_CONTACT, 300)),
                        past(CaseStatus.SCREENED, closed(ClosureReason.ONWARD_MOVEMENT, 3)),
                        past(CaseStatus.SCREENED, closed(ClosureReason.DECEASED, 300)));
            case NONE,
                    ENQUIRY,
                    REGISTERED,
                    SCREENED,
                    ELIGIBLE,
                    FUNDED,
                    DEPARTED,
                    REINTEGRATING,
                    MONITORED,
                    INELIGIBLE,
                    REFERRED_PROTECTION,
                    ENQUIRY_CLOSED -> Stream.of();
        };
    }

    private static Stream<List<MigrantCaseEvent>> preparing() {
        var status = CaseStatus.PREPARING;
        return Stream.of(
                past(status, RELEASED),
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
    }
}
