package org.homeward.command.casework;

import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureCommand.RecordDeath;
import org.homeward.kernel.casework.ClosureCommand.ReopenCase;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.ChapterOf;
import org.homeward.platform.axon.Decides;

/** Takes the commands of one chapter of a case. How a case ends or is taken up again. */
@ChapterOf(MigrantCaseAggregate.class)
interface ClosureHandlers extends CaseHandlers {
    @Decides
    default void handle(CloseCase command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordDeath command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ReopenCase command, Facts facts) {
        decide(command, facts);
    }
}
