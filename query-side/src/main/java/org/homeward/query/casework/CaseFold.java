package org.homeward.query.casework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.kernel.casework.CaseContent;
import org.homeward.kernel.casework.CaseContent.AttachedDocument;
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
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Role;

/** What is known in a case after an event: the one fold behind the case file of now and of any moment before. */
final class CaseFold {
    private static final int MOST_KEPT = 50;

    private CaseFold() {}

    static CaseContent after(CaseContent before, MigrantCaseEvent event) {
        var progress = before.progress().after(event);
        var intake = event instanceof IntakeEvent happened ? Optional.of(happened) : Optional.<IntakeEvent>empty();
        return new CaseContent(
                progress,
                intake.flatMap(CaseFold::enquiry).or(before::enquiry),
                event instanceof CaseEntrusted e ? entrusting(before.entrusted(), e) : before.entrusted(),
                intake.flatMap(happened -> person(before, happened)).or(before::person),
                event instanceof FamilyLinked e ? Optional.of(e.familyId()) : before.family(),
                event instanceof DocumentAttached e ? plus(before.documents(), attached(e)) : before.documents(),
                ProtectionFold.after(before.protection(), event),
                DecisionFold.after(before, progress, event),
                PapersFold.after(before.papers(), event),
                JourneyFold.after(before.journey(), event),
                SupportFold.after(before.support(), event));
    }

    private static Optional<CaseContent.Enquiry> enquiry(IntakeEvent event) {
        return event instanceof EnquiryOpened e
                ? Optional.of(new CaseContent.Enquiry(e.office(), e.channel(), e.receivedOn()))
                : Optional.empty();
    }

    private static Optional<CaseContent.Identity> person(CaseContent before, IntakeEvent event) {
        return switch (event) {
            case MigrantRegistered e -> Optional.of(identity(e));
            case IdentityRectified e -> before.person().map(person -> rectified(person, e));
            case EnquiryOpened e -> Optional.empty();
            case EnquiryClosed e -> Optional.empty();
            case FamilyLinked e -> Optional.empty();
            case ShelterRequested e -> Optional.empty();
            case CaseEntrusted e -> Optional.empty();
            case DocumentAttached e -> Optional.empty();
            case NotDuplicateConfirmed e -> Optional.empty();
        };
    }

    private static AttachedDocument attached(DocumentAttached e) {
        return new AttachedDocument(e.documentId(), e.kind(), e.file(), e.attachedOn());
    }

    /** To whom a case is entrusted after one more was named. */
    static Map<Role, UserId> entrusting(Map<Role, UserId> before, CaseEntrusted event) {
        var after = new EnumMap<Role, UserId>(Role.class);
        after.putAll(before);
        after.put(event.role(), event.worker());
        return after;
    }

    private static CaseContent.Identity identity(MigrantRegistered e) {
        return new CaseContent.Identity(
                e.person(),
                e.name(),
                e.birthDate(),
                e.birthYear(),
                e.sex(),
                e.nationality(),
                e.countryOfReturn(),
                e.language(),
                e.needs(),
                e.intention(),
                e.situation(),
                e.basis(),
                e.noticeVersion(),
                e.registeredOn(),
                Optional.empty());
    }

    private static CaseContent.Identity rectified(CaseContent.Identity before, IdentityRectified e) {
        return new CaseContent.Identity(
                before.id(),
                e.name(),
                e.birthDate(),
                before.birthYear(),
                before.sex(),
                before.nationality(),
                before.countryOfReturn(),
                before.language(),
                before.needs(),
                before.intention(),
                before.situation(),
                before.basis(),
                before.noticeVersion(),
                before.registeredOn(),
                Optional.of(e.rectifiedOn()));
    }

    /** The list with one more entry; the oldest give way when there are many. */
    static <T> List<T> plus(List<T> before, T entry) {
        var all = new ArrayList<>(before.subList(Math.max(0, before.size() - MOST_KEPT + 1), before.size()));
        all.add(entry);
        return all;
    }
}
