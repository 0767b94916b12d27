package org.homeward.command.casework.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.casework.CaseworkRejection.TrancheNotReady;
import org.homeward.kernel.casework.IncomeActivity;
import org.homeward.kernel.casework.PlanItem;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.money.Money;

/** The reintegration plan and its parts. */
record Support(Plan plan, Map<TrancheId, Tranche> tranches) {
    static final Support NONE = new Support(new Plan.None(), Map.of());

    /** How far the plan is. */
    sealed interface Plan {
        /** There is none. */
        record None() implements Plan {}

        /** It waits for approval. */
        record Submitted(UserId author, IncomeActivity activity, List<PlanItem> items, Money total) implements Plan {}

        /** It may be used. */
        record Approved(Money total, Money ceiling, LocalDate approvedOn) implements Plan {}
    }

    /** How far a part is. */
    enum Progress {
        REQUESTED,
        APPROVED,
        COMMITTED,
        DELIVERED,
        DECLINED;

        boolean isOpen() {
            return compareTo(DELIVERED) < 0;
        }
    }

    /**
     * One part of the support.
     *
     * @param signers who asked for it and who approved it
     * @param amount how much it is
     * @param progress how far it is
     */
    record Tranche(Set<UserId> signers, Money amount, Progress progress) {
        static Tranche requested(UserId requester, Money amount) {
            return new Tranche(Set.of(requester), amount, Progress.REQUESTED);
        }

        private Tranche at(Progress next) {
            return new Tranche(signers, amount, next);
        }

        private Tranche signedBy(UserId signer) {
            var all = new HashSet<>(signers);
            all.add(signer);
            return new Tranche(Set.copyOf(all), amount, progress);
        }
    }

    Support with(Plan next) {
        return new Support(next, tranches);
    }

    Support with(TrancheId id, Tranche tranche) {
        var all = new HashMap<>(tranches);
        all.put(id, tranche);
        return new Support(plan, Map.copyOf(all));
    }

    Support with(TrancheId id, Progress progress) {
        return with(id, known(id).at(progress));
    }

    Support approved(TrancheId id, UserId approver) {
        return with(id, known(id).signedBy(approver).at(Progress.APPROVED));
    }

    private Tranche known(TrancheId id) {
        return tranche(id, EnumSet.allOf(Progress.class));
    }

    /** The part, which must be at one of these steps. */
    Tranche tranche(TrancheId id, Set<Progress> expected) {
        var tranche = tranches.get(id);
        if (tranche == null || !expected.contains(tranche.progress())) {
            throw new CommandRejected(new TrancheNotReady());
        }
        return tranche;
    }

    boolean isAsked(TrancheId id, Money amount) {
        var tranche = tranches.get(id);
        return tranche != null && tranche.amount().equals(amount);
    }

    /** Whether the part is at one of the steps from the first to the last. */
    boolean isBetween(TrancheId id, Progress first, Progress last) {
        var tranche = tranches.get(id);
        return tranche != null && EnumSet.range(first, last).contains(tranche.progress());
    }

    boolean hasOpenTranche() {
        return tranches.values().stream().anyMatch(tranche -> tranche.progress().isOpen());
    }

    Money left(Money total) {
        return tranches.values().stream()
                .filter(tranche -> tranche.progress() != Progress.DECLINED)
                .map(Tranche::amount)
                .reduce(total, Money::minus);
    }
}
