package org.homeward.command.casework.rules;

import java.time.LocalDate;
import org.homeward.kernel.casework.CaseworkRejection;
import org.homeward.kernel.casework.CaseworkRejection.BestInterestsMissing;
import org.homeward.kernel.casework.CaseworkRejection.ConsentNotInForce;
import org.homeward.kernel.casework.CaseworkRejection.DocumentNotValid;
import org.homeward.kernel.casework.CaseworkRejection.ExitVisaNotValid;
import org.homeward.kernel.casework.CaseworkRejection.GuardianMissing;
import org.homeward.kernel.casework.CaseworkRejection.NoFundingPlace;
import org.homeward.kernel.casework.CaseworkRejection.NotFitToTravel;
import org.homeward.kernel.casework.CaseworkRejection.OnHold;
import org.homeward.kernel.message.CommandRejected;

/** What must be true before a step towards return; each gate refuses with its own reason. */
final class Gates {
    private Gates() {}

    static void noHold(CaseFile file) {
        if (!file.protection().holds().isEmpty()) {
            throw new CommandRejected(new OnHold(file.protection().holds()));
        }
    }

    static void consentInForce(CaseFile file, LocalDate day) {
        require(file.consent().isInForceOn(day), new ConsentNotInForce());
    }

    static void childIsProtected(CaseFile file, LocalDate day) {
        var protection = file.protection();
        require(!file.person().isChildOn(day) || protection.isGuarded(), new GuardianMissing());
        require(!protection.unaccompanied() || protection.returnIsBestOn(day), new BestInterestsMissing());
    }

    /** Everything that must be true on the day of travel. */
    static void mayTravel(CaseFile file, LocalDate day) {
        noHold(file);
        consentInForce(file, day);
        childIsProtected(file, day);
        var papers = file.papers();
        require(!day.isAfter(papers.documentUntil()), new DocumentNotValid());
        require(papers.fitness().allowsTravelOn(day), new NotFitToTravel());
        require(!day.isAfter(papers.visaUntil()), new ExitVisaNotValid());
        require(file.journey().isFunded(), new NoFundingPlace());
    }

    static void require(boolean holds, CaseworkRejection otherwise) {
        if (!holds) {
            throw new CommandRejected(otherwise);
        }
    }
}
