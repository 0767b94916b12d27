package org.homeward.command.casework.rules;

import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.CLOSED;
import static org.homeward.kernel.casework.CaseStatus.COUNSELLED;
import static org.homeward.kernel.casework.CaseStatus.DECIDED;
import static org.homeward.kernel.casework.CaseStatus.DEPARTED;
import static org.homeward.kernel.casework.CaseStatus.ELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.ENQUIRY;
import static org.homeward.kernel.casework.CaseStatus.FUNDED;
import static org.homeward.kernel.casework.CaseStatus.INELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.MONITORED;
import static org.homeward.kernel.casework.CaseStatus.NONE;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;
import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATING;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATION_PLANNED;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.command.DeciderSpec;
import org.homeward.kernel.casework.BusinessStatus;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.ConsentForm;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionEvent.CaseWaitlisted;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.DecisionEvent.CounsellingSessionHeld;
import org.homeward.kernel.casework.DecisionEvent.EligibilityConfirmed;
import org.homeward.kernel.casework.DecisionEvent.EligibilityDenied;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.DecisionEvent.VoluntaryReturnConsentGiven;
import org.homeward.kernel.casework.DenialReason;
import org.homeward.kernel.casework.EnquiryClosureReason;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.IncomeActivity;
import org.homeward.kernel.casework.IntakeEvent.EnquiryClosed;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.LawfulBasis;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.Modality;
import org.homeward.kernel.casework.Need;
import org.homeward.kernel.casework.PlanItem;
import org.homeward.kernel.casework.PreparationEvent.DocumentPresented;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaApplied;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaGranted;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.PreparationEvent.PreparationStarted;
import org.homeward.kernel.casework.PreparationEvent.ReadinessChecked;
import org.homeward.kernel.casework.PreparationEvent.ReadinessConfirmed;
import org.homeward.kernel.casework.ProtectionEvent.BestInterestsDecided;
import org.homeward.kernel.casework.ProtectionEvent.HoldPlaced;
import org.homeward.kernel.casework.ProtectionEvent.ProtectionReferralMade;
import org.homeward.kernel.casework.ProtectionEvent.ScreeningCompleted;
import org.homeward.kernel.casework.ReintegrationEvent.MonitoringVisitRecorded;
import org.homeward.kernel.casework.ReintegrationEvent.PlanApproved;
import org.homeward.kernel.casework.ReintegrationEvent.PlanSubmitted;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheApproved;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheCommitted;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheDelivered;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheRequested;
import org.homeward.kernel.casework.ScreeningResult;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.casework.VisitMode;
import org.homeward.kernel.casework.WithdrawalChannel;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/** The past of one case: an adult who asks in March 2026 and returns. */
final class Cases {
    static final CaseId ID = CaseId.of(new UUID(0, 1));
    static final SubjectId PERSON = SubjectId.of(new UUID(0, 2));
    static final AgreementId AGREEMENT = AgreementId.of(new UUID(0, 3));
    static final MovementId FLIGHT = MovementId.of(new UUID(0, 4));
    static final MovementId OTHER_FLIGHT = MovementId.of(new UUID(0, 5));
    static final TrancheId TRANCHE = TrancheId.of(new UUID(0, 6));
    static final UserId AUTHOR = UserId.of(new UUID(0, 7));
    static final UserId COLLEAGUE = UserId.of(new UUID(0, 8));
    static final UserId THIRD = UserId.of(new UUID(0, 14));
    static final CountryCode NIGERIA = new CountryCode("NGA");
    static final Money TOTAL = Money.euros("1000.00");
    static final Money CEILING = Money.euros("1500.00");
    static final Money PART = Money.euros("400.00");
    static final Facts BY_AUTHOR = facts(AUTHOR, 25);
    static final Facts BY_COLLEAGUE = facts(COLLEAGUE, 25);
    static final Facts BY_THIRD = facts(THIRD, 25);

    private static final DeciderSpec<MigrantCaseCommand, MigrantCase, MigrantCaseEvent> SPEC =
            new DeciderSpec<>(MigrantCase.initial(), MigrantCase::decide, MigrantCase::evolve);

    private Cases() {}

    /** A case that reached a state by the straight way, and what happened since. */
    static DeciderSpec<MigrantCaseCommand, MigrantCase, MigrantCaseEvent>.Given given(
            CaseStatus status, MigrantCaseEvent... since) {
        return SPEC.given(past(status, since));
    }

    static DeciderSpec<MigrantCaseCommand, MigrantCase, MigrantCaseEvent>.Given given(List<MigrantCaseEvent> past) {
        return SPEC.given(past);
    }

    static List<MigrantCaseEvent> past(CaseStatus status, MigrantCaseEvent... since) {
        return Stream.concat(upTo(status).stream(), Stream.of(since)).toList();
    }

    /** The day so many days after the enquiry. */
    static LocalDate day(int days) {
        return LocalDate.of(2026, 3, 2).plusDays(days);
    }

    static Facts facts(UserId who, int days) {
        return facts(who, Role.CSL, days);
    }

    static Facts facts(UserId who, Role role, int days) {
        var noon = day(days).atTime(10, 0).toInstant(ZoneOffset.UTC);
        return new Facts(noon, new Actor(who, Set.of(role), Office.TRIPOLI));
    }

    static List<MigrantCaseEvent> upTo(CaseStatus status) {
        return switch (status) {
            case NONE -> List.of();
            case ENQUIRY -> past(NONE, new EnquiryOpened(ID, Office.TRIPOLI, Channel.WALK_IN, day(0)));
            case REGISTERED -> past(ENQUIRY, registered(1990));
            case SCREENED -> past(REGISTERED, screened(false));
            case ELIGIBLE -> past(SCREENED, new EligibilityConfirmed(ID, day(2)));
            case WAITLISTED -> past(ELIGIBLE, new CaseWaitlisted(ID, 20, day(3)));
            case FUNDED -> past(ELIGIBLE, funded());
            case COUNSELLED -> past(FUNDED, counselled(EnumSet.allOf(CounsellingTopic.class)));
            case DECIDED -> past(COUNSELLED, consented(ConsentPlace.OFFICE, 5));
            case PREPARING -> past(DECIDED, new PreparationStarted(ID, day(6)));
            case READY_TO_TRAVEL -> past(PREPARING, papers());
            case MANIFESTED ->
                past(READY_TO_TRAVEL, new CaseManifested(ID, FLIGHT, AUTHOR, Set.of(), day(25), day(22)));
            case DEPARTED -> past(MANIFESTED, departed());
            case ARRIVED -> past(DEPARTED, new ArrivalConfirmed(ID, "Lagos", false, day(26)));
            case REINTEGRATION_PLANNED -> past(ARRIVED, planned(), new PlanApproved(ID, TOTAL, CEILING, day(31)));
            case REINTEGRATING -> past(REINTEGRATION_PLANNED, support());
            case MONITORED ->
                past(REINTEGRATING, new MonitoringVisitRecorded(ID, VisitMode.VISIT, BusinessStatus.RUNNING, day(120)));
            case INELIGIBLE ->
                past(SCREENED, new EligibilityDenied(ID, DenialReason.ALREADY_ASSISTED, "hotline", day(2)));
            case REFERRED_PROTECTION ->
                past(
                        SCREENED,
                        new ProtectionReferralMade(
                                ID, note("grounds"), PERSON, new FundingPlace.None(), new Seat.None(), day(2)));
            case WITHDRAWN -> past(PREPARING, withdrawn(10));
            case CLOSED -> past(MONITORED, closed(ClosureReason.RETURNED_COMPLETED, 400));
            case ENQUIRY_CLOSED -> past(ENQUIRY, enquiryClosed(EnquiryClosureReason.NO_CONTACT, 180));
        };
    }

    static EnquiryClosed enquiryClosed(EnquiryClosureReason reason, int on) {
        return new EnquiryClosed(ID, reason, day(on));
    }

    static FundingReserved funded() {
        return new FundingReserved(ID, AGREEMENT, day(3), day(93));
    }

    static Personal<String> note(String text) {
        return Personal.known(PERSON, PurposeGroup.CIRCUMSTANCES, "note", text);
    }

    static Personal<PersonName> name(String given) {
        return Personal.known(PERSON, PurposeGroup.IDENTITY, "name", new PersonName(given, "Okafor"));
    }

    static Personal<LocalDate> born(int year) {
        return Personal.known(PERSON, PurposeGroup.IDENTITY, "birthDate", LocalDate.of(year, 5, 1));
    }

    static MigrantRegistered registered(int birthYear) {
        return new MigrantRegistered(
                ID,
                PERSON,
                name("Ada"),
                born(birthYear),
                birthYear,
                Sex.F,
                NIGERIA,
                NIGERIA,
                LawfulBasis.CONSENT,
                "notice-3",
                "en",
                Set.of(Need.DOCUMENTS),
                Intention.EUROPE,
                Situation.URBAN,
                day(0));
    }

    static ScreeningCompleted screened(boolean unaccompaniedChild) {
        return new ScreeningCompleted(
                ID,
                true,
                Interpreter.INDEPENDENT,
                ScreeningResult.CLEAR,
                unaccompaniedChild,
                20,
                note("findings"),
                day(1));
    }

    static CounsellingSessionHeld counselled(Set<CounsellingTopic> topics) {
        return new CounsellingSessionHeld(
                ID, topics, "en", Interpreter.NONE_NEEDED, 60, "leaflet-2", note("session"), day(4));
    }

    static VoluntaryReturnConsentGiven consented(ConsentPlace place, int on) {
        return new VoluntaryReturnConsentGiven(
                ID, ConsentForm.WRITTEN, place, true, false, "declaration-1", day(on), day(on + 90));
    }

    static ConsentWithdrawn withdrawn(int on) {
        return new ConsentWithdrawn(
                ID, PERSON, WithdrawalChannel.TELEPHONE, new FundingPlace.At(AGREEMENT), new Seat.None(), day(on));
    }

    static HoldPlaced held(HoldClass holdClass) {
        return new HoldPlaced(
                ID, holdClass, note("hold"), day(40), day(9), new FundingPlace.At(AGREEMENT), new Seat.None());
    }

    static BestInterestsDecided bestInterests(boolean returnIsBest) {
        return new BestInterestsDecided(ID, returnIsBest, note("panel"), day(60), day(3));
    }

    private static MigrantCaseEvent[] papers() {
        return new MigrantCaseEvent[] {
            new DocumentPresented(ID, note("A1"), day(200), day(7)),
            new FitToTravelCleared(ID, Set.of(), new Seat.None(), day(30), day(20)),
            new ExitVisaApplied(ID, "batch-1", day(8)),
            new ExitVisaGranted(ID, day(60), day(18)),
            checked(25),
            new ReadinessConfirmed(ID, day(25), day(21))
        };
    }

    static ReadinessChecked checked(int travelOn) {
        return new ReadinessChecked(ID, day(travelOn), COLLEAGUE, day(20));
    }

    static DepartureConfirmed departed() {
        return departed(25);
    }

    static DepartureConfirmed departed(int on) {
        return new DepartureConfirmed(
                ID,
                PERSON,
                FLIGHT,
                new FundingPlace.At(AGREEMENT),
                new Lodging.None(),
                NIGERIA,
                NIGERIA,
                Sex.F,
                1990,
                Situation.URBAN,
                Intention.EUROPE,
                true,
                false,
                day(on));
    }

    static PlanSubmitted planned() {
        return new PlanSubmitted(
                ID,
                AUTHOR,
                IncomeActivity.TAILORING,
                List.of(new PlanItem("sewing machine", Modality.IN_KIND_GOODS, TOTAL)),
                TOTAL,
                day(30));
    }

    static TrancheRequested requested() {
        return new TrancheRequested(ID, TRANCHE, AUTHOR, PART, 3, day(32));
    }

    static TrancheApproved approved() {
        return new TrancheApproved(
                ID, TRANCHE, COLLEAGUE, PERSON, new FundingPlace.At(AGREEMENT), PART, CEILING, day(31), day(33));
    }

    private static MigrantCaseEvent[] support() {
        return new MigrantCaseEvent[] {
            requested(), approved(), new TrancheCommitted(ID, TRANCHE, day(34)), delivered(),
        };
    }

    static TrancheDelivered delivered() {
        return new TrancheDelivered(ID, TRANCHE, PERSON, new FundingPlace.At(AGREEMENT), PART, "abc", day(40));
    }

    static CaseClosed closed(ClosureReason reason, int on) {
        return closed(reason, reason == ClosureReason.RETURNED_COMPLETED, on);
    }

    static CaseClosed closed(ClosureReason reason, boolean departed, int on) {
        return new CaseClosed(
                ID, reason, PERSON, new FundingPlace.At(AGREEMENT), new Lodging.None(), departed, day(on));
    }
}
