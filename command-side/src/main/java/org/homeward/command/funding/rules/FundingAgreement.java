package org.homeward.command.funding.rules;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.funding.FundingAgreementCommand;
import org.homeward.kernel.funding.FundingAgreementCommand.BindSupport;
import org.homeward.kernel.funding.FundingAgreementCommand.BookExpenditure;
import org.homeward.kernel.funding.FundingAgreementCommand.ConfirmPlace;
import org.homeward.kernel.funding.FundingAgreementCommand.EndAgreement;
import org.homeward.kernel.funding.FundingAgreementCommand.PlaceCommitment;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleaseCommitment;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.kernel.funding.FundingAgreementCommand.ReservePlace;
import org.homeward.kernel.funding.FundingAgreementCommand.SetCeiling;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAddendum;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAgreement;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.kernel.funding.FundingAgreementEvent.AddendumSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementEnded;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.CeilingSet;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentPlaced;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.ExpenditureBooked;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceConfirmed;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReserved;
import org.homeward.kernel.funding.FundingRejection.AddendumOutOfOrder;
import org.homeward.kernel.funding.FundingRejection.AgreementAlreadySigned;
import org.homeward.kernel.funding.FundingRejection.AgreementHasEnded;
import org.homeward.kernel.funding.FundingRejection.AgreementUnknown;
import org.homeward.kernel.funding.FundingRejection.CapBelowUse;
import org.homeward.kernel.funding.FundingRejection.PeriodInverted;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What one donor's agreement may still promise and pay, given what it has already promised and paid. */
public sealed interface FundingAgreement {
    /** Nobody has signed it. */
    record Unsigned() implements FundingAgreement {}

    /** It takes persons and costs. */
    record Active(
            AgreementSigned signed,
            Terms terms,
            Places places,
            Budget budget,
            Ceilings ceilings,
            PMap<Integer, AddendumSigned> addenda)
            implements FundingAgreement {
        static Active of(AgreementSigned signed) {
            return new Active(
                    signed,
                    Terms.of(signed),
                    Places.NONE,
                    Budget.of(signed.budget()),
                    Ceilings.NONE,
                    HashTreePMap.empty());
        }

        private Active with(Places changed) {
            return new Active(signed, terms, changed, budget, ceilings, addenda);
        }

        private Active with(Budget changed) {
            return new Active(signed, terms, places, changed, ceilings, addenda);
        }

        private Active with(CeilingSet event) {
            return new Active(signed, terms, places, budget, ceilings.with(event), addenda);
        }

        private Active with(AddendumSigned event) {
            return new Active(
                    signed, terms.changedBy(event), places, budget, ceilings, addenda.plus(event.number(), event));
        }
    }

    /** It takes no new persons and costs; what was promised can still be given back. */
    record Ended(Active last, LocalDate endedOn) implements FundingAgreement {}

    /** The state before the first event. */
    static FundingAgreement initial() {
        return new Unsigned();
    }

    /** The events that the command leads to; none when it has been done before. */
    static List<FundingAgreementEvent> decide(FundingAgreementCommand command, FundingAgreement state, Facts facts) {
        return switch (command) {
            case SignAgreement sign -> sign(sign, state);
            case SetCeiling set -> setCeiling(set, active(state));
            case SignAddendum sign -> signAddendum(sign, active(state));
            case ReservePlace reserve ->
                active(state).places().reserve(reserve, active(state).terms());
            case ReleasePlace release ->
                known(state).places().release(release, known(state).terms());
            case ConfirmPlace confirm ->
                active(state).places().confirm(confirm, active(state).terms());
            case PlaceCommitment commit ->
                active(state).budget().commit(commit, active(state).terms());
            case BindSupport bind -> bind(bind, active(state));
            case ReleaseCommitment release -> known(state).budget().release(release);
            case BookExpenditure book ->
                active(state).budget().book(book, active(state).terms());
            case EndAgreement end -> end(end, state);
        };
    }

    /** The state after one more event. */
    static FundingAgreement evolve(FundingAgreement state, FundingAgreementEvent event) {
        if (event instanceof AgreementSigned signed) {
            return Active.of(signed);
        }
        if (event instanceof AgreementEnded end) {
            return new Ended(known(state), end.endedOn());
        }
        var changed = change(known(state), event);
        return state instanceof Ended ended ? new Ended(changed, ended.endedOn()) : changed;
    }

    private static Active change(Active agreement, FundingAgreementEvent event) {
        return switch (event) {
            case AgreementSigned signed -> Active.of(signed);
            case CeilingSet set -> agreement.with(set);
            case AddendumSigned signed -> agreement.with(signed);
            case PlaceReserved reserved -> agreement.with(agreement.places().with(reserved));
            case PlaceReleased released -> agreement.with(agreement.places().with(released));
            case PlaceConfirmed confirmed -> agreement.with(agreement.places().with(confirmed));
            case CommitmentPlaced placed -> agreement.with(agreement.budget().with(placed));
            case CommitmentReleased released ->
                agreement.with(agreement.budget().with(released));
            case ExpenditureBooked booked -> agreement.with(agreement.budget().with(booked));
            case AgreementEnded ended -> agreement;
        };
    }

    private static List<FundingAgreementEvent> sign(SignAgreement command, FundingAgreement state) {
        var signed = new AgreementSigned(
                command.agreementId(),
                command.donor(),
                command.title(),
                command.currency(),
                command.cap(),
                command.eligibleFrom(),
                command.eligibleUntil(),
                command.nationalities(),
                command.indirectBasisPoints(),
                command.calendar(),
                command.budget(),
                command.signedOn());
        if (state instanceof Unsigned) {
            return List.of(signed);
        }
        if (known(state).signed().equals(signed)) {
            return List.of();
        }
        throw new CommandRejected(new AgreementAlreadySigned());
    }

    private static List<FundingAgreementEvent> setCeiling(SetCeiling command, Active agreement) {
        if (agreement.ceilings().isSet(command.validFrom(), command.ceiling())) {
            return List.of();
        }
        agreement.terms().requireCurrency(command.ceiling());
        return List.of(new CeilingSet(command.agreementId(), command.ceiling(), command.validFrom(), command.setOn()));
    }

    /** The ceiling comes first: money that somebody bound before under the same identifier is no way around it. */
    private static List<FundingAgreementEvent> bind(BindSupport command, Active agreement) {
        agreement.terms().requireCurrency(command.amount());
        agreement.ceilings().requireWithin(command);
        var commitment = new PlaceCommitment(
                command.agreementId(), command.commitmentId(), command.line(), command.amount(), command.committedOn());
        return agreement.budget().commit(commitment, agreement.terms());
    }

    private static List<FundingAgreementEvent> signAddendum(SignAddendum command, Active agreement) {
        var signed = new AddendumSigned(
                command.agreementId(), command.number(), command.cap(), command.eligibleUntil(), command.signedOn());
        if (signed.equals(agreement.addenda().get(command.number()))) {
            return List.of();
        }
        var expected = agreement.terms().addenda() + 1;
        if (command.number() != expected) {
            throw new CommandRejected(new AddendumOutOfOrder(expected));
        }
        if (command.cap() < agreement.places().used()) {
            throw new CommandRejected(new CapBelowUse(agreement.places().used()));
        }
        var begins = agreement.terms().eligibleFrom();
        if (command.eligibleUntil().isBefore(begins)) {
            throw new CommandRejected(new PeriodInverted(begins));
        }
        return List.of(signed);
    }

    private static List<FundingAgreementEvent> end(EndAgreement command, FundingAgreement state) {
        if (state instanceof Ended) {
            return List.of();
        }
        active(state);
        return List.of(new AgreementEnded(command.agreementId(), command.endedOn()));
    }

    private static Active active(FundingAgreement state) {
        return switch (state) {
            case Unsigned unsigned -> throw new CommandRejected(new AgreementUnknown());
            case Active active -> active;
            case Ended ended -> throw new CommandRejected(new AgreementHasEnded(ended.endedOn()));
        };
    }

    private static Active known(FundingAgreement state) {
        return state instanceof Ended ended ? ended.last() : active(state);
    }
}
