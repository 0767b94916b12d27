package org.homeward.kernel.shelter;

import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.Sex;

/** What capacity and separation need to know about a person; nothing that identifies. */
public record Guest(CaseId caseId, Sex sex, boolean child, boolean unaccompanied, Party party) {
    /** The section that is meant for such a person, unless somebody who knows more decides for another. */
    public SectionKind section() {
        if (child && unaccompanied) {
            return sex == Sex.F ? SectionKind.UASC_GIRLS : SectionKind.UASC_BOYS;
        }
        return switch (party) {
            case Party.WithFamily family -> SectionKind.FAMILY;
            case Party.Alone alone -> sex == Sex.F ? SectionKind.WOMEN : SectionKind.MEN;
        };
    }
}
