package org.homeward.command.funding.rules;

import java.util.List;
import org.homeward.kernel.funding.CostComponent;
import org.homeward.kernel.funding.EntitlementCommand;
import org.homeward.kernel.funding.EntitlementCommand.CommitSupport;
import org.homeward.kernel.funding.EntitlementCommand.DeliverSupport;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseComponent;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseSupport;
import org.homeward.kernel.funding.EntitlementCommand.ReserveComponent;
import org.homeward.kernel.funding.EntitlementEvent;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReleased;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReserved;
import org.homeward.kernel.funding.EntitlementEvent.SupportCommitted;
import org.homeward.kernel.funding.EntitlementEvent.SupportDelivered;
import org.homeward.kernel.funding.EntitlementEvent.SupportReleased;
import org.homeward.kernel.funding.FundingRejection.CeilingExceeded;
import org.homeward.kernel.funding.FundingRejection.ComponentAlreadyReserved;
import org.homeward.kernel.funding.FundingRejection.CurrencyDiffers;
import org.homeward.kernel.funding.FundingRejection.RecordedDifferently;
import org.homeward.kernel.funding.FundingRejection.SupportAlreadyDelivered;
import org.homeward.kernel.funding.FundingRejection.SupportNotCommitted;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What one person has been promised under a scheme, whichever agreements pay: nothing twice, nothing above the ceiling. */
public record Entitlement(PMap<CostComponent, Reservation> components, PMap<CommitmentId, Support> supports) {
    /** Who holds a component, and with which agreement. */
    record Reservation(CaseId caseId, AgreementId agreementId) {}

    /** One part of the in-kind support. */
    record Support(CaseId caseId, AgreementId agreementId, Money amount, Stage stage) {
        private Support at(Stage reached) {
            return new Support(caseId, agreementId, amount, reached);
        }
    }

    /** How far a part has come. */
    enum Stage {
        COMMITTED,
        DELIVERED,
        RELEASED
    }

    /** The state before the first event. */
    public static Entitlement initial() {
        return new Entitlement(HashTreePMap.empty(), HashTreePMap.empty());
    }

    /** The events that the command leads to; none when it has been done before. */
    public static List<EntitlementEvent> decide(EntitlementCommand command, Entitlement state, Facts facts) {
        return switch (command) {
            case ReserveComponent reserve -> state.reserve(reserve);
            case ReleaseComponent release -> state.release(release);
            case CommitSupport commit -> state.commit(commit);
            case ReleaseSupport release -> state.release(release);
            case DeliverSupport deliver -> state.deliver(deliver);
        };
    }

    /** The state after one more event. */
    public static Entitlement evolve(Entitlement state, EntitlementEvent event) {
        return switch (event) {
            case ComponentReserved reserved ->
                new Entitlement(
                        state.components.plus(
                                reserved.component(), new Reservation(reserved.caseId(), reserved.agreementId())),
                        state.supports);
            case ComponentReleased released ->
                new Entitlement(state.components.minus(released.component()), state.supports);
            case SupportCommitted committed ->
                state.with(
                        committed.commitmentId(),
                        new Support(committed.caseId(), committed.agreementId(), committed.amount(), Stage.COMMITTED));
            case SupportReleased released -> state.moved(released.commitmentId(), Stage.RELEASED);
            case SupportDelivered delivered -> state.moved(delivered.commitmentId(), Stage.DELIVERED);
        };
    }

    private List<EntitlementEvent> reserve(ReserveComponent command) {
        var held = components.get(command.component());
        if (new Reservation(command.caseId(), command.agreementId()).equals(held)) {
            return List.of();
        }
        if (held != null) {
            throw new CommandRejected(new ComponentAlreadyReserved());
        }
        return List.of(new ComponentReserved(
                command.entitlementId(),
                command.caseId(),
                command.component(),
                command.agreementId(),
                command.nationality(),
                command.reservedOn()));
    }

    /** A late release does not touch what was reserved anew with another agreement. */
    private List<EntitlementEvent> release(ReleaseComponent command) {
        var held = components.get(command.component());
        if (!new Reservation(command.caseId(), command.agreementId()).equals(held)) {
            return List.of();
        }
        return List.of(new ComponentReleased(
                command.entitlementId(),
                command.caseId(),
                command.component(),
                command.agreementId(),
                command.releasedOn()));
    }

    private List<EntitlementEvent> commit(CommitSupport command) {
        var known = supports.get(command.commitmentId());
        if (known != null) {
            return repeated(command, known);
        }
        var used = used(command.amount().currency()).plus(command.amount());
        if (used.exceeds(command.ceiling())) {
            throw new CommandRejected(new CeilingExceeded(command.ceiling(), used.minus(command.ceiling())));
        }
        return List.of(new SupportCommitted(
                command.entitlementId(),
                command.commitmentId(),
                command.caseId(),
                command.agreementId(),
                command.amount(),
                used,
                command.ceiling(),
                command.planApprovedOn(),
                command.committedOn()));
    }

    private static List<EntitlementEvent> repeated(CommitSupport command, Support known) {
        var asked = new Support(command.caseId(), command.agreementId(), command.amount(), known.stage());
        if (known.stage() == Stage.RELEASED || !known.equals(asked)) {
            throw new CommandRejected(new RecordedDifferently());
        }
        return List.of();
    }

    private List<EntitlementEvent> release(ReleaseSupport command) {
        var support = committed(command.commitmentId());
        return switch (support.stage()) {
            case RELEASED -> List.of();
            case DELIVERED -> throw new CommandRejected(new SupportAlreadyDelivered());
            case COMMITTED ->
                List.of(new SupportReleased(
                        command.entitlementId(),
                        command.commitmentId(),
                        support.caseId(),
                        support.agreementId(),
                        support.amount(),
                        used(support.amount().currency()).minus(support.amount()),
                        command.releasedOn()));
        };
    }

    private List<EntitlementEvent> deliver(DeliverSupport command) {
        var support = committed(command.commitmentId());
        return switch (support.stage()) {
            case DELIVERED -> List.of();
            case RELEASED -> throw new CommandRejected(new SupportNotCommitted());
            case COMMITTED ->
                List.of(new SupportDelivered(
                        command.entitlementId(),
                        command.commitmentId(),
                        support.caseId(),
                        support.agreementId(),
                        support.amount(),
                        command.deliveredOn()));
        };
    }

    /** What counts against the ceiling; all of it is in one currency, since parts in two could not be compared with it. */
    private Money used(Currency currency) {
        var used = Money.zero(currency);
        for (var support : supports.values()) {
            if (support.stage() != Stage.RELEASED) {
                if (support.amount().currency() != currency) {
                    throw new CommandRejected(
                            new CurrencyDiffers(support.amount().currency()));
                }
                used = used.plus(support.amount());
            }
        }
        return used;
    }

    private Support committed(CommitmentId id) {
        var support = supports.get(id);
        if (support == null) {
            throw new CommandRejected(new SupportNotCommitted());
        }
        return support;
    }

    private Entitlement moved(CommitmentId id, Stage stage) {
        return with(id, committed(id).at(stage));
    }

    private Entitlement with(CommitmentId id, Support support) {
        return new Entitlement(components, supports.plus(id, support));
    }
}
