package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.StoredName;
import org.homeward.kernel.privacy.Personal;

/** What happens on the journey. */
public sealed interface TravelEvent extends MigrantCaseEvent {

    /** The person is on a manifest; a child alone needs an escort like whoever the medical officer says it of. */
    @StoredName("casework.case-manifested.v2")
    record CaseManifested(
            CaseId caseId,
            MovementId movementId,
            UserId author,
            Set<TravelCondition> conditions,
            LocalDate departsOn,
            LocalDate manifestedOn)
            implements TravelEvent {
        public CaseManifested {
            conditions = Set.copyOf(conditions);
        }
    }

    /** The person left a manifest. */
    record CaseRemovedFromManifest(CaseId caseId, MovementId movementId, ManifestRemoval reason, LocalDate removedOn)
            implements TravelEvent {}

    /** The person did not come to the departure; the place in an agreement is given up the second time. */
    record NoShowRecorded(CaseId caseId, MovementId movementId, int noShows, FundingPlace givenUp, LocalDate missedOn)
            implements TravelEvent {}

    /** The person departed: an assisted return. */
    record DepartureConfirmed(
            CaseId caseId,
            SubjectId person,
            MovementId movementId,
            FundingPlace funding,
            Lodging lodging,
            CountryCode countryOfReturn,
            CountryCode nationality,
            Sex sex,
            int birthYear,
            Situation situation,
            Intention intention,
            boolean undocumented,
            boolean unaccompaniedChild,
            LocalDate departedOn)
            implements TravelEvent {}

    /** The person was received. */
    @StoredName("casework.arrival-confirmed.v2")
    record ArrivalConfirmed(CaseId caseId, String place, boolean handedToGuardian, LocalDate arrivedOn)
            implements TravelEvent {}

    /** Something happened on the way. */
    record TransitIncidentRecorded(CaseId caseId, Personal<String> report, LocalDate happenedOn)
            implements TravelEvent {}
}
