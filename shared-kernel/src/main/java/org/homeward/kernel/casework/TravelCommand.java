package org.homeward.kernel.casework;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalData;
import org.homeward.kernel.privacy.PurposeGroup;

/** What can be asked about the journey. */
public sealed interface TravelCommand extends MigrantCaseCommand {

    /** A movement has given the person a seat. */
    record RecordManifested(
            CaseId caseId, MovementId movementId, UserId author, LocalDate departsOn, LocalDate manifestedOn)
            implements TravelCommand {
        public RecordManifested {
            departsOn = Require.date(departsOn, "departsOn");
            manifestedOn = Require.date(manifestedOn, "manifestedOn");
        }
    }

    /** The person leaves a manifest. */
    record RemoveFromManifest(CaseId caseId, MovementId movementId, ManifestRemoval reason, LocalDate removedOn)
            implements TravelCommand {
        public RemoveFromManifest {
            removedOn = Require.date(removedOn, "removedOn");
        }
    }

    /** The person did not come to the departure. */
    record RecordNoShow(CaseId caseId, MovementId movementId, LocalDate missedOn) implements TravelCommand {
        public RecordNoShow {
            missedOn = Require.date(missedOn, "missedOn");
        }
    }

    /** The person has boarded, asked one last time. */
    record ConfirmDeparture(
            CaseId caseId,
            MovementId movementId,
            boolean identityConfirmed,
            boolean wishConfirmed,
            LocalDate departedOn)
            implements TravelCommand {
        public ConfirmDeparture {
            departedOn = Require.date(departedOn, "departedOn");
        }
    }

    /** The person was received in the country of return. */
    record ConfirmArrival(CaseId caseId, String place, boolean handedToGuardian, LocalDate arrivedOn)
            implements TravelCommand {
        public ConfirmArrival {
            arrivedOn = Require.date(arrivedOn, "arrivedOn");
            place = Require.text(place, 60, "place");
        }
    }

    /** Something happened on the way. */
    record RecordTransitIncident(
            CaseId caseId,
            @PersonalData(PurposeGroup.CIRCUMSTANCES) Personal<String> report,
            LocalDate happenedOn) implements TravelCommand {
        public RecordTransitIncident {
            happenedOn = Require.date(happenedOn, "happenedOn");
        }
    }
}
