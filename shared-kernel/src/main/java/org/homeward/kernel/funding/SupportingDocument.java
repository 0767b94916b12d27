package org.homeward.kernel.funding;

import java.time.LocalDate;
import org.homeward.kernel.message.Require;

/** The document behind a cost; number, date and hash together are unique. */
public record SupportingDocument(String number, LocalDate issuedOn, String supplier, String hash) {
    public SupportingDocument {
        number = Require.text(number, 60, "number");
        supplier = Require.text(supplier, 100, "supplier");
        hash = Require.text(hash, 64, "hash");
    }
}
