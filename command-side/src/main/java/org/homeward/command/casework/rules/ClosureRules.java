package org.homeward.command.casework.rules;

import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.CLOSED;
import static org.homeward.kernel.casework.CaseStatus.INELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.MONITORED;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;
import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATING;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATION_PLANNED;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import org.homeward.command.casework.rules.CaseFile.Ending;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseworkRejection.ClosedTooLong;
import org.homeward.kernel.casework.CaseworkRejection.OpenTranche;
import org.homeward.kernel.casework.CaseworkRejection.PersonDied;
import org.homeward.kernel.casework.CaseworkRejection.ReasonNotAllowed;
import org.homeward.kernel.casework.CaseworkRejection.ReturnCompleted;
import org.homeward.kernel.casework.ClosureCommand;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureCommand.RecordDeath;
import org.homeward.kernel.casework.ClosureCommand.ReopenCase;
import org.homeward.kernel.casework.ClosureEvent;
import org.homeward.kernel.casework.ClosureEvent.BeneficiaryDied;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.ClosureEvent.CaseReopened;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.identity.CaseId;

/** The end of a case. */
final class ClosureRules {
    private static final int REOPEN_MONTHS = 12;

    private ClosureRules() {}

    static List<MigrantCaseEvent> decide(ClosureCommand command, CaseFile file) {
        return switch (command) {
            case CloseCase c -> List.of(close(c, file));
            case RecordDeath c ->
                List.of(died(c, file), closed(c.caseId(), file, ClosureReason.DECEASED, c.recordedOn()));
            case ReopenCase c -> List.of(reopened(c, file));
        };
    }

    private static CaseClosed close(CloseCase c, CaseFile file) {
        Gates.require(
                isAllowed(c.reason(), file),
                new ReasonNotAllowed(c.reason(), file.status().name()));
        Gates.require(!file.support().hasOpenTranche(), new OpenTranche());
        if (c.reason() != ClosureReason.BEST_INTERESTS_NEGATIVE && c.reason() != ClosureReason.MEDICAL_UNFIT) {
            Gates.noHold(file);
        }
        return closed(c.caseId(), file, c.reason(), c.closedOn());
    }

    private static CaseClosed closed(CaseId id, CaseFile file, ClosureReason reason, LocalDate day) {
        return new CaseClosed(
                id,
                reason,
                file.person().id(),
                file.journey().funding(),
                file.journey().lodging(),
                file.journey().hasDeparted(),
                day);
    }

    private static BeneficiaryDied died(RecordDeath c, CaseFile file) {
        return new BeneficiaryDied(
                c.caseId(),
                file.person().id(),
                c.circumstances(),
                file.journey().booking().seat(),
                c.diedOn(),
                c.recordedOn());
    }

    private static boolean isAllowed(ClosureReason reason, CaseFile file) {
        var status = file.status();
        var beforeDeparture = status.isWithin(REGISTERED, READY_TO_TRAVEL);
        var protection = file.protection();
        return switch (reason) {
            case RETURNED_COMPLETED -> status == MONITORED;
            case RETURNED_NO_REINTEGRATION -> status == ARRIVED;
            case REINTEGRATION_LAPSED -> status.isWithin(ARRIVED, REINTEGRATION_PLANNED);
            case REINTEGRATION_PARTIAL -> status == REINTEGRATING;
            case WITHDRAWN_VOLUNTARY -> status == WITHDRAWN;
            case LOST_CONTACT -> beforeDeparture || status == REINTEGRATING;
            case INELIGIBLE -> status == CaseStatus.INELIGIBLE;
            case PROTECTION_PATHWAY -> status == REFERRED_PROTECTION;
            case BEST_INTERESTS_NEGATIVE ->
                beforeDeparture
                        && protection.bestInterestsDecidedOn().isAfter(LocalDate.MIN)
                        && !protection.returnIsBest();
            case DOCUMENT_IMPOSSIBLE -> status == PREPARING && file.papers().documentRefused();
            case MEDICAL_UNFIT -> beforeDeparture && file.papers().fitness().isNeverAgain();
            case SELF_RETURN, ONWARD_MOVEMENT, DEPORTED_BY_STATE, DETAINED_INACCESSIBLE, DUPLICATE -> beforeDeparture;
            case FUNDING_ENDED -> status == WAITLISTED;
            case FRAUD -> true;
            case DECEASED -> false;
        };
    }

    private static CaseReopened reopened(ReopenCase c, CaseFile file) {
        var closed = closed(file);
        Gates.require(closed.reason() != ClosureReason.RETURNED_COMPLETED, new ReturnCompleted());
        Gates.require(closed.reason() != ClosureReason.DECEASED, new PersonDied());
        var lastDay = closed.on().plusMonths(REOPEN_MONTHS);
        Gates.require(!c.reopenedOn().isAfter(lastDay), new ClosedTooLong(lastDay));
        return new CaseReopened(c.caseId(), c.reason(), c.reopenedOn());
    }

    private static Ending.Closed closed(CaseFile file) {
        return switch (file.ending()) {
            case Ending.Closed closed -> closed;
            case Ending.None none -> throw Steps.notPossible(file.status());
            case Ending.Reopened reopened -> throw Steps.notPossible(file.status());
        };
    }

    static CaseFile evolve(CaseFile file, ClosureEvent event) {
        return switch (event) {
            case BeneficiaryDied e -> file.with(file.journey().with(new Booking.None()));
            case CaseClosed e ->
                file.with(new Ending.Closed(e.reason(), e.closedOn(), file.status()))
                        .to(CLOSED);
            case CaseReopened e ->
                file.with(new Ending.Reopened(e.reason(), e.reopenedOn()))
                        .to(closed(file).from());
        };
    }
}
