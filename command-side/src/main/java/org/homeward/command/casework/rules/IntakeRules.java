package org.homeward.command.casework.rules;

import java.util.stream.Stream;
import org.homeward.kernel.casework.CaseworkRejection;
import org.homeward.kernel.casework.CaseworkRejection.BeforeRegistration;
import org.homeward.kernel.casework.CaseworkRejection.DocumentIdTaken;
import org.homeward.kernel.casework.CaseworkRejection.OtherPerson;
import org.homeward.kernel.casework.CaseworkRejection.SameCase;
import org.homeward.kernel.casework.CaseworkRejection.TooManyDocuments;
import org.homeward.kernel.casework.Family;
import org.homeward.kernel.casework.IntakeCommand;
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.casework.IntakeCommand.CloseEnquiry;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeCommand.EntrustCase;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.IntakeEvent;
import org.homeward.kernel.casework.IntakeEvent.CaseEntrusted;
import org.homeward.kernel.casework.IntakeEvent.DocumentAttached;
import org.homeward.kernel.casework.IntakeEvent.EnquiryClosed;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.casework.IntakeEvent.FamilyLinked;
import org.homeward.kernel.casework.IntakeEvent.IdentityRectified;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.casework.IntakeEvent.NotDuplicateConfirmed;
import org.homeward.kernel.casework.IntakeEvent.ShelterRequested;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.Need;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;

/** How a person becomes known. */
final class IntakeRules {
    private static final int MOST_DOCUMENTS = 50;

    private IntakeRules() {}

    private static MigrantRegistered registered(RegisterMigrant c) {
        return new MigrantRegistered(
                c.caseId(),
                c.person(),
                c.name(),
                c.birthDate(),
                c.birthYear(),
                c.sex(),
                c.nationality(),
                c.countryOfReturn(),
                c.basis(),
                c.noticeVersion(),
                c.language(),
                c.needs(),
                c.intention(),
                c.situation(),
                c.registeredOn());
    }

    private static CaseFile registered(MigrantRegistered e) {
        return CaseFile.of(new Person(
                e.person(),
                e.birthYear(),
                e.sex(),
                e.nationality(),
                e.countryOfReturn(),
                e.situation(),
                e.intention(),
                e.needs().contains(Need.DOCUMENTS),
                e.registeredOn()));
    }

    static MigrantCaseEvent decide(IntakeCommand command, MigrantCase state, Facts facts) {
        return switch (command) {
            case OpenEnquiry c -> new EnquiryOpened(c.caseId(), facts.actor().office(), c.channel(), c.receivedOn());
            case CloseEnquiry c -> new EnquiryClosed(c.caseId(), c.reason(), c.closedOn());
            case RegisterMigrant c -> registered(c);
            case RectifyIdentity c -> rectified(c, CaseFile.of(state));
            case LinkFamily c -> new FamilyLinked(c.caseId(), c.familyId(), c.linkedOn());
            case RequestShelter c -> shelterRequested(c, CaseFile.of(state));
            case EntrustCase c -> new CaseEntrusted(c.caseId(), c.role(), c.worker(), c.entrustedOn());
            case AttachDocument c -> attached(c, CaseFile.of(state));
            case ConfirmNotDuplicate c -> notDuplicate(c, CaseFile.of(state), facts);
        };
    }

    static IdentityRectified rectified(RectifyIdentity c, CaseFile file) {
        return new IdentityRectified(
                c.caseId(), file.person().id(), c.name(), c.birthDate(), c.reason(), c.rectifiedOn());
    }

    private static DocumentAttached attached(AttachDocument c, CaseFile file) {
        require(c.person().equals(file.person().id()), new OtherPerson());
        require(documents(file).noneMatch(other -> other.documentId().equals(c.documentId())), new DocumentIdTaken());
        require(documents(file).count() < MOST_DOCUMENTS, new TooManyDocuments(MOST_DOCUMENTS));
        return new DocumentAttached(c.caseId(), c.person(), c.documentId(), c.kind(), c.file(), c.attachedOn());
    }

    /** The scans and photos that a case has. */
    static Stream<DocumentAttached> documents(CaseFile file) {
        return file.notes().stream().filter(DocumentAttached.class::isInstance).map(DocumentAttached.class::cast);
    }

    private static NotDuplicateConfirmed notDuplicate(ConfirmNotDuplicate c, CaseFile file, Facts facts) {
        var person = file.person();
        require(!c.otherCaseId().equals(c.caseId()), new SameCase());
        require(!c.confirmedOn().isBefore(person.registeredOn()), new BeforeRegistration(person.registeredOn()));
        return new NotDuplicateConfirmed(
                c.caseId(), person.id(), c.otherCaseId(), facts.actor().id(), c.confirmedOn());
    }

    /** Whether somebody has found already that another case is about another person. */
    static boolean isKnownAsOther(CaseFile file, CaseId other) {
        return file.notes().stream()
                .anyMatch(note -> note instanceof NotDuplicateConfirmed confirmed
                        && confirmed.otherCaseId().equals(other));
    }

    private static CaseFile entrusted(CaseFile file, CaseEntrusted e) {
        return file.forgetting(note -> note instanceof CaseEntrusted before && before.role() == e.role())
                .noted(e);
    }

    private static void require(boolean holds, CaseworkRejection otherwise) {
        if (!holds) {
            throw new CommandRejected(otherwise);
        }
    }

    private static ShelterRequested shelterRequested(RequestShelter c, CaseFile file) {
        var person = file.person();
        return new ShelterRequested(
                c.caseId(),
                c.shelterId(),
                c.stayId(),
                person.sex(),
                person.isChildOn(c.requestedOn()),
                file.protection().unaccompanied(),
                person.situation(),
                file.family(),
                file.protection().priority(),
                c.requestedOn());
    }

    static MigrantCase evolve(MigrantCase state, IntakeEvent event) {
        return switch (event) {
            case EnquiryOpened e -> new MigrantCase.Enquiry();
            case EnquiryClosed e -> new MigrantCase.ClosedEnquiry(e.reason(), e.closedOn());
            case MigrantRegistered e -> registered(e);
            case IdentityRectified e -> CaseFile.of(state).noted(e);
            case FamilyLinked e -> CaseFile.of(state).with(new Family.Of(e.familyId()));
            case CaseEntrusted e -> entrusted(CaseFile.of(state), e);
            case DocumentAttached e -> CaseFile.of(state).noted(e);
            case NotDuplicateConfirmed e -> CaseFile.of(state).noted(e);
            case ShelterRequested e -> lodged(CaseFile.of(state), new Lodging.In(e.shelterId(), e.stayId()));
        };
    }

    private static CaseFile lodged(CaseFile file, Lodging lodging) {
        return file.with(file.journey().with(lodging));
    }
}
