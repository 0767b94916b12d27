package org.homeward.kernel.casework;

import org.homeward.kernel.privacy.PurposeGroup;

/** What a scan or photo in a case shows; it decides who may see it. */
public enum DocumentKind {
    /** A photo of the person. */
    PHOTO(PurposeGroup.IDENTITY),
    /** A passport, a card, a birth certificate. */
    IDENTITY_PAPER(PurposeGroup.IDENTITY),
    /** A consent or declaration that the person signed. */
    SIGNED_FORM(PurposeGroup.CIRCUMSTANCES),
    /** A clinical form or result. */
    MEDICAL_FORM(PurposeGroup.MEDICAL),
    /** A paper of a protection procedure. */
    PROTECTION_PAPER(PurposeGroup.PROTECTION);

    private final PurposeGroup group;

    DocumentKind(PurposeGroup group) {
        this.group = group;
    }

    /** The purpose group whose key seals it. */
    public PurposeGroup group() {
        return group;
    }
}
