package org.homeward.platform.web;

import org.homeward.kernel.casework.DocumentKind;
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.DocumentId;
import org.homeward.kernel.privacy.SealedFile;
import org.homeward.kernel.security.Actor;
import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.privacy.SealedFiles;
import org.homeward.platform.privacy.SealedFiles.Kept;
import org.homeward.platform.privacy.SealedFiles.Owner;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.security.Policies;
import org.homeward.platform.security.PolicyTable;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes scans and photos into cases: the file is sealed and kept first, then a command refers to it; what is refused
 * leaves no file. Putting the same again changes nothing.
 */
@RestController
final class DocumentEndpoint {
    /** Where files are put. */
    static final String PATH = "/api/cases/{caseId}/documents/{documentId}";

    private static final PolicyTable POLICIES = Policies.table();

    /** Names no file: what it is for is refused, and the refusal is stored. */
    private static final String NO_FILE = "0".repeat(64);

    private final SealedFiles files;
    private final CommandDispatcher commands;
    private final CurrentActor actors;

    DocumentEndpoint(SealedFiles files, CommandDispatcher commands, CurrentActor actors) {
        this.files = files;
        this.commands = commands;
        this.actors = actors;
    }

    @PutMapping(PATH)
    ResponseEntity<Accepted> put(
            @PathVariable String caseId,
            @PathVariable String documentId,
            @RequestParam MultiValueMap<String, String> said,
            RequestEntity<byte[]> sent) {
        var actor = actors.find().orElseThrow(() -> new NotPermitted("security.not-signed-in"));
        var about = AboutFile.of(said);
        requireReader(actor, about.kind());
        var dispatch = SentHeaders.of(sent.getHeaders(), actor);
        var into = Questions.identifier(caseId, CaseId::new);
        var document = Questions.identifier(documentId, DocumentId::new);
        var owner = new Owner(about.person(), about.kind().group(), document);
        var kept = kept(owner, SentFile.of(sent));
        var wish = new AttachDocument(into, about.person(), document, about.kind(), kept.file(), about.attachedOn());
        var accepted = send(wish, dispatch, () -> removed(owner, kept));
        return ResponseEntity.ok().eTag("\"" + accepted.version() + "\"").body(accepted);
    }

    /** Before anything is kept: a sender without the right leaves nothing. */
    private static void requireReader(Actor actor, DocumentKind kind) {
        if (!POLICIES.permits(actor, AttachDocument.class)) {
            throw new NotPermitted("security.role-not-permitted");
        }
        if (!POLICIES.shows(actor.roles(), kind.group())) {
            throw new NotPermitted("security.group-not-permitted");
        }
    }

    private Kept kept(Owner owner, SentFile sent) {
        if (files.isErased(owner)) {
            return new Kept(new SealedFile(NO_FILE, sent.type(), sent.content().length), false);
        }
        return files.keep(owner, sent.type(), sent.content()).orElseThrow(NotFound::new);
    }

    private Accepted send(AttachDocument wish, Dispatch dispatch, Runnable otherwise) {
        try {
            return Answered.by(commands.send(wish, dispatch));
        } catch (Unavailable mayStillBeCarriedOut) {
            throw mayStillBeCarriedOut;
        } catch (RuntimeException refused) {
            otherwise.run();
            throw refused;
        }
    }

    private void removed(Owner owner, Kept kept) {
        if (kept.isNew()) {
            files.remove(owner, kept.file());
        }
    }
}
