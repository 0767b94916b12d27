package org.homeward.command.casework;

import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.message.Facts;

/** What every chapter of a case's handlers hands its commands to. */
interface CaseHandlers {
    /** Lets the rules decide and applies what follows. */
    void decide(MigrantCaseCommand command, Facts facts);
}
