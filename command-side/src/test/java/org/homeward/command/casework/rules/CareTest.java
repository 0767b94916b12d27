package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.PERSON;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;

import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.kernel.casework.CaseworkRejection.DocumentIdTaken;
import org.homeward.kernel.casework.CaseworkRejection.OtherPerson;
import org.homeward.kernel.casework.CaseworkRejection.TooManyDocuments;
import org.homeward.kernel.casework.DocumentKind;
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.casework.IntakeCommand.EntrustCase;
import org.homeward.kernel.casework.IntakeEvent.CaseEntrusted;
import org.homeward.kernel.casework.IntakeEvent.DocumentAttached;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.identity.DocumentId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.FileType;
import org.homeward.kernel.privacy.SealedFile;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** In whose care a case is, and which scans and photos belong to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CareTest {
    @Test
    void a_case_is_entrusted_to_one_user_of_a_role_at_a_time() {
        var first = UserId.of(new UUID(2, 1));
        var second = UserId.of(new UUID(2, 2));
        var entrusted = new CaseEntrusted(ID, Role.CSL, first, day(2));
        var other = new CaseEntrusted(ID, Role.CSL, second, day(3));
        given(REGISTERED)
                .when(new EntrustCase(ID, Role.CSL, first, day(2)), BY_AUTHOR)
                .then(entrusted);
        given(REGISTERED, entrusted)
                .when(new EntrustCase(ID, Role.CSL, first, day(3)), BY_AUTHOR)
                .nothing();
        given(REGISTERED, entrusted)
                .when(new EntrustCase(ID, Role.PRO, first, day(3)), BY_AUTHOR)
                .then(new CaseEntrusted(ID, Role.PRO, first, day(3)));
        given(REGISTERED, entrusted, other)
                .when(new EntrustCase(ID, Role.CSL, first, day(4)), BY_AUTHOR)
                .then(new CaseEntrusted(ID, Role.CSL, first, day(4)));
        given(REGISTERED, entrusted, new CaseEntrusted(ID, Role.PRO, second, day(3)))
                .when(new EntrustCase(ID, Role.CSL, first, day(4)), BY_AUTHOR)
                .nothing();
    }

    @Test
    void a_document_joins_a_case_once_and_its_id_means_no_other() {
        given(REGISTERED).when(document(1, "a", PERSON), BY_AUTHOR).then(attached(1));
        given(REGISTERED, attached(1)).when(document(1, "a", PERSON), BY_AUTHOR).nothing();
        given(REGISTERED, attached(1)).when(document(1, "b", PERSON), BY_AUTHOR).refused(new DocumentIdTaken());
        given(REGISTERED, attached(1)).when(document(2, "a", PERSON), BY_AUTHOR).then(attached(2));
    }

    @Test
    void a_document_about_somebody_else_stays_out_of_a_case() {
        given(REGISTERED)
                .when(document(1, "a", SubjectId.of(new UUID(3, 3))), BY_AUTHOR)
                .refused(new OtherPerson());
    }

    @Test
    void a_case_holds_fifty_documents() {
        given(REGISTERED, attachedUpTo(49))
                .when(document(50, "a", PERSON), BY_AUTHOR)
                .then(attached(50));
        given(REGISTERED, attachedUpTo(50))
                .when(document(51, "a", PERSON), BY_AUTHOR)
                .refused(new TooManyDocuments(50));
    }

    private static AttachDocument document(int number, String digit, SubjectId person) {
        return new AttachDocument(
                ID,
                person,
                DocumentId.of(new UUID(4, number)),
                DocumentKind.PHOTO,
                new SealedFile(digit.repeat(64), FileType.PNG, 9),
                day(2));
    }

    private static MigrantCaseEvent[] attachedUpTo(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(CareTest::attached).toArray(MigrantCaseEvent[]::new);
    }

    private static DocumentAttached attached(int number) {
        var document = document(number, "a", PERSON);
        return new DocumentAttached(
                ID, PERSON, document.documentId(), document.kind(), document.file(), document.attachedOn());
    }
}
