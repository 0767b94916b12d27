package org.homeward.command.casework;

import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordManifested;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.casework.TravelCommand.RecordTransitIncident;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.ChapterOf;
import org.homeward.platform.axon.Decides;

/** Takes the commands of one chapter of a case. The journey. */
@ChapterOf(MigrantCaseAggregate.class)
interface TravelHandlers extends CaseHandlers {
    @Decides
    default void handle(RecordManifested command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RemoveFromManifest command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordNoShow command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ConfirmDeparture command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ConfirmArrival command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordTransitIncident command, Facts facts) {
        decide(command, facts);
    }
}
