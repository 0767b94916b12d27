package org.homeward.query.casework;

import java.util.Base64;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.casework.CaseContent.AttachedDocument;
import org.homeward.kernel.casework.CaseDocument;
import org.homeward.kernel.casework.CaseworkQuery.ShowDocument;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.platform.axon.Reach;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.privacy.SealedFiles;
import org.springframework.stereotype.Component;

/** Answers with the scans and photos of a case. What they show is a personal value and leaves as one. */
@Component
final class CaseDocumentAnswers {
    private static final String LABEL = "content";

    private final CaseIndex index;
    private final SealedFiles files;

    CaseDocumentAnswers(CaseIndex index, SealedFiles files) {
        this.index = index;
        this.files = files;
    }

    @QueryHandler
    CaseDocument answer(ShowDocument query, MetaData metadata) {
        var content = index.file(query.caseId()).map(FiledCase::content).orElseThrow(NotFound::new);
        CaseFileAnswers.requireVisible(content, Reach.of(query, metadata));
        var person = content.person().orElseThrow(NotFound::new).id();
        return content.documents().stream()
                .filter(document -> document.documentId().equals(query.documentId()))
                .findFirst()
                .map(document -> new CaseDocument(query.caseId(), document, opened(person, document)))
                .orElseThrow(NotFound::new);
    }

    private Personal<String> opened(SubjectId person, AttachedDocument document) {
        var group = document.kind().group();
        var ref = new SubjectRef(person, group, LABEL);
        return files.open(new SealedFiles.Owner(person, group, document.documentId()), document.file())
                .<Personal<String>>map(
                        bytes -> new Personal.Known<>(ref, Base64.getEncoder().encodeToString(bytes)))
                .orElseGet(() -> new Personal.Erased<>(ref));
    }
}
