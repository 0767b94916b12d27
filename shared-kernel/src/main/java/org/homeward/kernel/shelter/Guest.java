package org.homeward.kernel.shelter;

import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.Sex;

/** What capacity and separation need to know about a person; nothing that identifies. */
public record Guest(CaseId caseId, Sex sex, boolean child, boolean unaccompanied, Party party) {
    /** The section that is meant for such a person, unless somebody who knows more decides for another. */
    public SectionKind section() {
        if (!isUnaccompaniedChild() && party instanceof Party.WithFamily) {
            return SectionKind.FAMILY;
        }
        return switch (sex) {
            case F -> isUnaccompaniedChild() ? SectionKind.UASC_GIRLS : SectionKind.WOMEN;
            case M -> isUnaccompaniedChild() ? SectionKind.UASC_BOYS : SectionKind.MEN;
            case X, UNKNOWN -> SectionKind.PROTECTED;
        };
    }

    /** A child without any family here is unaccompanied, whether or not somebody has said so yet. */
    public boolean isUnaccompaniedChild() {
        return child && (unaccompanied || party instanceof Party.Alone);
    }
}
