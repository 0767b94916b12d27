package org.homeward.kernel.casework;

import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Command;

/** Everything that can be asked of one person's case. */
public sealed interface MigrantCaseCommand extends Command
        permits IntakeCommand,
                ProtectionCommand,
                DecisionCommand,
                PreparationCommand,
                TravelCommand,
                ReintegrationCommand,
                ClosureCommand,
                DeadlineCommand {
    /** The stream's typed id. */
    CaseId caseId();

    @Override
    default String streamId() {
        return caseId().value();
    }
}
