package org.homeward.query.casework;

import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.CaseList;
import org.homeward.kernel.casework.CaseTimeline;
import org.homeward.kernel.casework.CaseworkQuery.FindPossibleDuplicates;
import org.homeward.kernel.casework.CaseworkQuery.ListCases;
import org.homeward.kernel.casework.CaseworkQuery.ShowCase;
import org.homeward.kernel.casework.CaseworkQuery.ShowCaseTimeline;
import org.homeward.kernel.casework.CaseworkQuery.ShowDocument;
import org.homeward.kernel.casework.PossibleDuplicates;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.DocumentId;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.PageParameters;
import org.homeward.platform.web.Questions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over HTTP. */
@RestController
@RequestMapping("/api/cases")
final class CasesEndpoint {
    private final Questions questions;

    CasesEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping
    @Asks(value = ListCases.class, summary = "The cases a filter admits, the newest first")
    CaseList cases(CaseFilterParameters filter, PageParameters page) {
        return questions.ask(new ListCases(filter.filter(), page.page(CaseCursor::parse)));
    }

    @GetMapping("/{caseId}")
    @Asks(value = ShowCase.class, summary = "One case with everything a caseworker needs")
    CaseDossier dossier(
            @Means("the case") @PathVariable String caseId,
            @Means(Means.AS_OF) @RequestParam(defaultValue = "") String asOf) {
        return questions.ask(new ShowCase(Questions.identifier(caseId, CaseId::new), Questions.asOf(asOf)));
    }

    @GetMapping("/{caseId}/possible-duplicates")
    @Asks(value = FindPossibleDuplicates.class, summary = "The other cases that may be about the same person")
    PossibleDuplicates possibleDuplicates(@Means("the case") @PathVariable String caseId) {
        return questions.ask(new FindPossibleDuplicates(Questions.identifier(caseId, CaseId::new)));
    }

    @GetMapping("/{caseId}/documents/{documentId}")
    @Asks(
            value = ShowDocument.class,
            summary = "A scan or photo of a case",
            file = byte[].class,
            mediaTypes = {"image/jpeg", "image/png", "application/pdf"})
    ResponseEntity<Object> document(
            @Means("the case") @PathVariable String caseId, @Means("the document") @PathVariable String documentId) {
        return DocumentAnswer.of(questions.ask(new ShowDocument(
                Questions.identifier(caseId, CaseId::new), Questions.identifier(documentId, DocumentId::new))));
    }

    @GetMapping("/{caseId}/timeline")
    @Asks(value = ShowCaseTimeline.class, summary = "Who did what in a case, the newest first")
    CaseTimeline timeline(@Means("the case") @PathVariable String caseId, PageParameters page) {
        var wanted = page.page(SequenceCursor::parse);
        return questions.ask(new ShowCaseTimeline(Questions.identifier(caseId, CaseId::new), wanted));
    }
}
