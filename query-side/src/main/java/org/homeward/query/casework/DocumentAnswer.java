package org.homeward.query.casework;

import java.util.Base64;
import org.homeward.kernel.casework.CaseContent.AttachedDocument;
import org.homeward.kernel.casework.CaseDocument;
import org.homeward.kernel.privacy.Personal;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.web.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A scan or photo over HTTP: its bytes to whoever may see them, kept by nobody on the way. */
final class DocumentAnswer {
    private DocumentAnswer() {}

    /** @throws NotPermitted if the reader may not see what it shows */
    static ResponseEntity<Object> of(CaseDocument shown) {
        return switch (shown.content().opened()) {
            case Personal.Known<String> known -> file(shown.document(), known.value());
            case Personal.Erased<String> erased ->
                ResponseEntity.status(HttpStatus.GONE)
                        .body(Problems.of(HttpStatus.GONE, "erased", "What this showed is erased."));
            case Personal.Hidden<String> hidden -> throw new NotPermitted("security.group-not-permitted");
        };
    }

    private static ResponseEntity<Object> file(AttachedDocument document, String base64) {
        var type = document.file().format();
        var name = document.documentId() + "." + type.extension();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(Base64.getDecoder().decode(base64));
    }
}
