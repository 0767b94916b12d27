package org.homeward.command.casework.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.kernel.casework.CaseworkRejection;
import org.homeward.kernel.casework.CaseworkRejection.BestInterestsMissing;
import org.homeward.kernel.casework.CaseworkRejection.ConsentNotInForce;
import org.homeward.kernel.casework.CaseworkRejection.DocumentNotValid;
import org.homeward.kernel.casework.CaseworkRejection.ExitVisaNotValid;
import org.homeward.kernel.casework.CaseworkRejection.GuardianMissing;
import org.homeward.kernel.casework.CaseworkRejection.NoFundingPlace;
import org.homeward.kernel.casework.CaseworkRejection.NotFitToTravel;
import org.homeward.kernel.casework.CaseworkRejection.OnHold;
import org.homeward.kernel.casework.CaseworkRejection.OtherPerson;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.privacy.PersonalParts;

/** What must be true before a step towards return; each gate refuses with its own reason. */
final class Gates {
    private Gates() {}

    /** Nothing personal about somebody else gets into a case, where it would be kept under the wrong keys. */
    static void aboutThisPerson(MigrantCaseCommand command, MigrantCase state) {
        var person = switch (state) {
            case CaseFile file -> Optional.of(file.person().id());
            case MigrantCase.Enquiry enquiry -> registered(command);
            case MigrantCase.ClosedEnquiry enquiry -> registered(command);
            case MigrantCase.Unopened unopened -> registered(command);
        };
        require(person.isEmpty() || PersonalParts.areAllAbout(person.get(), (Record) command), new OtherPerson());
    }

    private static Optional<SubjectId> registered(MigrantCaseCommand command) {
        return command instanceof RegisterMigrant registration ? Optional.of(registration.person()) : Optional.empty();
    }

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
