package org.homeward.command.casework;

import org.homeward.kernel.casework.ProtectionCommand.AppointGuardian;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ProtectionCommand.DecideBestInterests;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.ChapterOf;
import org.homeward.platform.axon.Decides;

/** Takes the commands of one chapter of a case. How nobody returns into danger. */
@ChapterOf(MigrantCaseAggregate.class)
interface ProtectionHandlers extends CaseHandlers {
    @Decides
    default void handle(CompleteScreening command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(PlaceHold command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ReleaseHold command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ReferInternationalProtection command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(AppointGuardian command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(DecideBestInterests command, Facts facts) {
        decide(command, facts);
    }
}
