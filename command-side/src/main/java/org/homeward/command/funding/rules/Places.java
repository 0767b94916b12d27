package org.homeward.command.funding.rules;

import java.util.List;
import org.homeward.kernel.funding.FundingAgreementCommand.ConfirmPlace;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.kernel.funding.FundingAgreementCommand.ReservePlace;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceConfirmed;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReserved;
import org.homeward.kernel.funding.FundingRejection.CaseloadFull;
import org.homeward.kernel.funding.FundingRejection.NoPlaceHeld;
import org.homeward.kernel.funding.FundingRejection.PlaceAlreadyUsed;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.message.CommandRejected;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The places of an agreement: promised until the departure, used from then on, together never more than the cap. */
record Places(PMap<CaseId, EntitlementId> reserved, PSet<CaseId> confirmed) {
    static final Places NONE = new Places(HashTreePMap.empty(), HashTreePSet.empty());

    int used() {
        return reserved.size() + confirmed.size();
    }

    List<FundingAgreementEvent> reserve(ReservePlace command, Terms terms) {
        var holder = command.caseId();
        if (reserved.containsKey(holder)) {
            return List.of();
        }
        requireUnused(holder);
        terms.requireEligible(command.reservedOn());
        terms.requireCovered(command.nationality());
        if (used() >= terms.cap()) {
            throw new CommandRejected(new CaseloadFull(terms.cap()));
        }
        var left = terms.cap() - used() - 1;
        return List.of(
                new PlaceReserved(command.agreementId(), holder, command.entitlementId(), left, command.reservedOn()));
    }

    List<FundingAgreementEvent> release(ReleasePlace command, Terms terms) {
        var holder = command.caseId();
        requireUnused(holder);
        var entitlement = reserved.get(holder);
        if (entitlement == null) {
            return List.of();
        }
        var left = terms.cap() - used() + 1;
        return List.of(new PlaceReleased(command.agreementId(), holder, entitlement, left, command.releasedOn()));
    }

    List<FundingAgreementEvent> confirm(ConfirmPlace command, Terms terms) {
        var holder = command.caseId();
        if (confirmed.contains(holder)) {
            return List.of();
        }
        if (!reserved.containsKey(holder)) {
            throw new CommandRejected(new NoPlaceHeld());
        }
        terms.requireEligible(command.departedOn());
        return List.of(new PlaceConfirmed(command.agreementId(), holder, confirmed.size() + 1, command.departedOn()));
    }

    Places with(PlaceReserved event) {
        return new Places(reserved.plus(event.caseId(), event.entitlementId()), confirmed);
    }

    Places with(PlaceReleased event) {
        return new Places(reserved.minus(event.caseId()), confirmed);
    }

    Places with(PlaceConfirmed event) {
        return new Places(reserved.minus(event.caseId()), confirmed.plus(event.caseId()));
    }

    private void requireUnused(CaseId holder) {
        if (confirmed.contains(holder)) {
            throw new CommandRejected(new PlaceAlreadyUsed());
        }
    }
}
