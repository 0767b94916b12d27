package org.homeward.command.casework;

import org.homeward.kernel.casework.DeadlineCommand.ExpireFunding;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.ChapterOf;
import org.homeward.platform.axon.Decides;

/** Takes the commands of one chapter of a case. What follows when a day has come. */
@ChapterOf(MigrantCaseAggregate.class)
interface DeadlineHandlers extends CaseHandlers {
    @Decides
    default void handle(ExpireFunding command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordOverdue command, Facts facts) {
        decide(command, facts);
    }
}
