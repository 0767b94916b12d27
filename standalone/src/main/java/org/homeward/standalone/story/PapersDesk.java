package org.homeward.standalone.story;

import static org.homeward.kernel.privacy.PurposeGroup.IDENTITY;

import java.time.LocalDate;
import org.homeward.kernel.casework.CaseworkRejection.OnHold;
import org.homeward.kernel.casework.DocumentRefusal;
import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
import org.homeward.kernel.casework.PreparationCommand.PresentOwnDocument;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaGranted;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentIssued;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentRefused;
import org.homeward.kernel.casework.PreparationCommand.RequestTravelDocument;
import org.homeward.kernel.security.Actor;

/** Where consulates and authorities are asked for papers. */
final class PapersDesk {
    private final Script script;

    PapersDesk(Script script) {
        this.script = script;
    }

    void ownDocument(Person p, LocalDate day) {
        script.ask(
                day,
                officer(p),
                () -> new PresentOwnDocument(
                        p.caseId(), p.personal(IDENTITY, "number", "P" + p.code("passport")), day.plusYears(2), day));
    }

    void request(Person p, LocalDate day) {
        script.add(asked(p, day));
    }

    /** Somebody does not know that the case is on hold. */
    void requestInSpiteOfHold(Person p, LocalDate day) {
        script.add(asked(p, day).refused(OnHold.class));
    }

    Step asked(Person p, LocalDate day) {
        var note = "NV/" + day.getYear() + "/" + p.code("note verbale " + day).substring(0, 6);
        return Step.on(
                day,
                officer(p),
                () -> new RequestTravelDocument(p.caseId(), p.country().code(), note, day));
    }

    void issued(Person p, LocalDate day, LocalDate until) {
        script.ask(
                day,
                officer(p),
                () -> new RecordTravelDocumentIssued(
                        p.caseId(),
                        p.personal(IDENTITY, "number", "LP" + p.code("laissez-passer " + day)),
                        until,
                        day));
    }

    void refusal(Person p, LocalDate day) {
        script.ask(
                day,
                officer(p),
                () -> new RecordTravelDocumentRefused(p.caseId(), DocumentRefusal.NATIONALITY_NOT_CONFIRMED, day));
    }

    void exitVisaRequest(Person p, LocalDate day) {
        script.ask(day, officer(p), () -> new ApplyExitVisa(p.caseId(), "B-" + day, day));
    }

    void exitVisa(Person p, LocalDate day, LocalDate until) {
        script.ask(day, officer(p), () -> new RecordExitVisaGranted(p.caseId(), until, day));
    }

    private static Actor officer(Person p) {
        return Team.DOCUMENTS.member(p.number());
    }
}
