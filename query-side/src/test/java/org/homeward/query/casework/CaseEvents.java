package org.homeward.query.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.ConsentForm;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionEvent.CaseWaitlisted;
import org.homeward.kernel.casework.DecisionEvent.CounsellingSessionHeld;
import org.homeward.kernel.casework.DecisionEvent.EligibilityConfirmed;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.DecisionEvent.VoluntaryReturnConsentGiven;
import org.homeward.kernel.casework.EnquiryClosureReason;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.IntakeEvent.EnquiryClosed;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.LawfulBasis;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.Need;
import org.homeward.kernel.casework.PreparationEvent.PreparationStarted;
import org.homeward.kernel.casework.PreparationEvent.ReadinessConfirmed;
import org.homeward.kernel.casework.ProtectionEvent.ScreeningCompleted;
import org.homeward.kernel.casework.ScreeningResult;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Office;

/** What happens in the cases of tests. */
public final class CaseEvents {
    public static final LocalDate DAY = LocalDate.of(2008, 4, 1);
    public static final AgreementId AGREEMENT = AgreementId.of(new UUID(9, 1));
    public static final MovementId FLIGHT = MovementId.of(new UUID(9, 2));

    private CaseEvents() {}

    public static CaseId file(int number) {
        return CaseId.of(new UUID(1, number));
    }

    public static SubjectId person(int number) {
        return SubjectId.of(new UUID(2, number));
    }

    public static EnquiryOpened opened(int number, Office office, LocalDate day) {
        return new EnquiryOpened(file(number), office, Channel.WALK_IN, day);
    }

    public static EnquiryOpened opened(int number) {
        return opened(number, Office.TRIPOLI, DAY);
    }

    public static EnquiryClosed enquiryClosed(int number, EnquiryClosureReason reason, LocalDate day) {
        return new EnquiryClosed(file(number), reason, day);
    }

    public static MigrantRegistered registered(int number, String given, String family, String country) {
        return new MigrantRegistered(
                file(number),
                person(number),
                Personal.known(person(number), PurposeGroup.IDENTITY, "name", new PersonName(given, family)),
                Personal.known(person(number), PurposeGroup.IDENTITY, "birthDate", LocalDate.of(1980, 2, 3)),
                1980,
                Sex.M,
                new CountryCode(country),
                new CountryCode(country),
                LawfulBasis.CONSENT,
                "notice-1",
                "fr",
                Set.of(Need.FOOD),
                Intention.EUROPE,
                Situation.URBAN,
                DAY);
    }

    public static ScreeningCompleted screened(int number, int priority) {
        return new ScreeningCompleted(
                file(number),
                true,
                Interpreter.INDEPENDENT,
                ScreeningResult.CLEAR,
                false,
                priority,
                said(number, "findings"),
                DAY.plusDays(1));
    }

    public static EligibilityConfirmed eligible(int number) {
        return new EligibilityConfirmed(file(number), DAY.plusDays(2));
    }

    public static CaseWaitlisted waitlisted(int number, int priority, LocalDate day) {
        return new CaseWaitlisted(file(number), priority, day);
    }

    public static FundingReserved funded(int number) {
        return new FundingReserved(file(number), AGREEMENT, DAY.plusDays(3), DAY.plusDays(90));
    }

    public static CounsellingSessionHeld counselled(int number) {
        return new CounsellingSessionHeld(
                file(number),
                Set.of(CounsellingTopic.values()),
                "fr",
                Interpreter.INDEPENDENT,
                45,
                "leaflet-1",
                said(number, "notes"),
                DAY.plusDays(4));
    }

    public static VoluntaryReturnConsentGiven consented(int number) {
        return new VoluntaryReturnConsentGiven(
                file(number),
                ConsentForm.WRITTEN,
                ConsentPlace.OFFICE,
                true,
                false,
                "declaration-1",
                DAY.plusDays(5),
                DAY.plusDays(95));
    }

    public static CaseManifested manifested(int number) {
        return new CaseManifested(
                file(number), FLIGHT, UserId.of(new UUID(9, 3)), Set.of(), DAY.plusDays(20), DAY.plusDays(15));
    }

    public static DepartureConfirmed departed(int number, String country, LocalDate day) {
        return departed(number, number, country, day);
    }

    public static DepartureConfirmed departed(int number, int person, String country, LocalDate day) {
        return new DepartureConfirmed(
                file(number),
                person(person),
                FLIGHT,
                new FundingPlace.None(),
                new Lodging.None(),
                new CountryCode(country),
                new CountryCode(country),
                Sex.F,
                1980,
                Situation.URBAN,
                Intention.UNKNOWN,
                false,
                false,
                day);
    }

    /** The straight way from the enquiry to the arrival. */
    public static List<MigrantCaseEvent> journey(int number, String given, String family, String country) {
        return List.of(
                opened(number),
                registered(number, given, family, country),
                screened(number, 20),
                eligible(number),
                waitlisted(number, 20, DAY.plusDays(2)),
                funded(number),
                counselled(number),
                consented(number),
                new PreparationStarted(file(number), DAY.plusDays(6)),
                new ReadinessConfirmed(file(number), DAY.plusDays(20), DAY.plusDays(14)),
                manifested(number),
                departed(number, country, DAY.plusDays(20)),
                new ArrivalConfirmed(file(number), "Niamey", false, DAY.plusDays(21)));
    }

    /** The beginning of the straight way. */
    public static List<MigrantCaseEvent> journey(int number, int events) {
        return journey(number, "Moussa", "Keita", "MLI").subList(0, events);
    }

    public static Personal<String> said(int number, String label) {
        return Personal.known(person(number), PurposeGroup.CIRCUMSTANCES, label, "Said in private by " + number);
    }
}
