package org.homeward.command.casework;

import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.casework.IntakeCommand.CloseEnquiry;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeCommand.EntrustCase;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.ChapterOf;
import org.homeward.platform.axon.Decides;

/** Takes the commands of one chapter of a case. How a person becomes known. */
@ChapterOf(MigrantCaseAggregate.class)
interface IntakeHandlers extends CaseHandlers {
    @Decides
    default void handle(OpenEnquiry command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(CloseEnquiry command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RegisterMigrant command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RectifyIdentity command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(LinkFamily command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(EntrustCase command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(AttachDocument command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ConfirmNotDuplicate command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RequestShelter command, Facts facts) {
        decide(command, facts);
    }
}
