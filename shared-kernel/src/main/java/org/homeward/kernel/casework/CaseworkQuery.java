package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.DocumentId;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.Following;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.time.Known;

/**
 * Everything that can be asked about cases. Who asks sees the cases of the own office only; a case that is unknown or of
 * another office is not found.
 *
 * @param <R> the view that answers
 */
public sealed interface CaseworkQuery<R> extends Query<R> {

    /** The cases a filter admits, the most recently opened first. */
    record ListCases(CaseFilter filter, Page page) implements CaseworkQuery<CaseList> {
        @Override
        public Class<CaseList> answerType() {
            return CaseList.class;
        }
    }

    /** One case with everything a caseworker needs, as known at a moment. */
    record ShowCase(CaseId caseId, Known asOf) implements CaseworkQuery<CaseDossier> {
        @Override
        public Class<CaseDossier> answerType() {
            return CaseDossier.class;
        }
    }

    /** Who did what in a case, when and why, the newest first. */
    record ShowCaseTimeline(CaseId caseId, Page page) implements CaseworkQuery<CaseTimeline> {
        @Override
        public Class<CaseTimeline> answerType() {
            return CaseTimeline.class;
        }
    }

    /** The other cases that may be about the same person. */
    record FindPossibleDuplicates(CaseId caseId) implements CaseworkQuery<PossibleDuplicates> {
        @Override
        public Class<PossibleDuplicates> answerType() {
            return PossibleDuplicates.class;
        }
    }

    /** A scan or photo of a case. */
    record ShowDocument(CaseId caseId, DocumentId documentId) implements CaseworkQuery<CaseDocument> {
        @Override
        public Class<CaseDocument> answerType() {
            return CaseDocument.class;
        }
    }

    /** The people who wait for money, in the order in which places are offered. */
    record ShowWaitingList(Page page) implements CaseworkQuery<WaitingList> {
        @Override
        public Class<WaitingList> answerType() {
            return WaitingList.class;
        }
    }

    /** The headline figures as known at a moment, counted up to a day; without a day, up to today. */
    record ShowProgrammeFigures(Known asOf, Optional<LocalDate> on) implements CaseworkQuery<ProgrammeFigures> {
        @Override
        public Class<ProgrammeFigures> answerType() {
            return ProgrammeFigures.class;
        }
    }

    /** Where the programme stands now. */
    record ShowProgrammeOverview() implements CaseworkQuery<ProgrammeOverview> {
        @Override
        public Class<ProgrammeOverview> answerType() {
            return ProgrammeOverview.class;
        }
    }

    /** The file of a case, each time something happens in it. */
    record FollowCase(CaseId caseId) implements CaseworkQuery<Changed>, Following {
        @Override
        public String followedId() {
            return caseId.value();
        }
    }
}
