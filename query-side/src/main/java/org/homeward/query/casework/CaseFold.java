package org.homeward.query.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.casework.CaseContent;
import org.homeward.kernel.casework.CaseProgress;
import org.homeward.kernel.casework.IntakeEvent;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.casework.IntakeEvent.FamilyLinked;
import org.homeward.kernel.casework.IntakeEvent.IdentityRectified;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.casework.IntakeEvent.ShelterRequested;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.identity.FamilyId;

/** What is known in a case after an event: the one fold behind the case file of now and of any moment before. */
final class CaseFold {
    private static final int MOST_KEPT = 50;

    private CaseFold() {}

    static CaseContent after(CaseContent before, MigrantCaseEvent event) {
        var progress = before.progress().after(event);
        var known = event instanceof IntakeEvent intake ? intake(before, intake) : before;
        return new CaseContent(
                progress,
                known.enquiry(),
                known.person(),
                known.family(),
                ProtectionFold.after(before.protection(), event),
                DecisionFold.after(before, progress, event),
                PapersFold.after(before.papers(), event),
                JourneyFold.after(before.journey(), event),
                SupportFold.after(before.support(), event));
    }

    private static CaseContent intake(CaseContent before, IntakeEvent event) {
        return switch (event) {
            case EnquiryOpened e ->
                with(
                        before,
                        Optional.of(new CaseContent.Enquiry(e.office(), e.channel(), e.receivedOn())),
                        before.person(),
                        before.family());
            case MigrantRegistered e -> with(before, before.enquiry(), Optional.of(identity(e)), before.family());
            case IdentityRectified e ->
                with(before, before.enquiry(), before.person().map(person -> rectified(person, e)), before.family());
            case FamilyLinked e -> with(before, before.enquiry(), before.person(), Optional.of(e.familyId()));
            case ShelterRequested e -> before;
        };
    }

    private static CaseContent with(
            CaseContent before,
            Optional<CaseContent.Enquiry> enquiry,
            Optional<CaseContent.Identity> person,
            Optional<FamilyId> family) {
        return new CaseContent(
                CaseProgress.NONE,
                enquiry,
                person,
                family,
                before.protection(),
                before.decision(),
                before.papers(),
                before.journey(),
                before.support());
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
