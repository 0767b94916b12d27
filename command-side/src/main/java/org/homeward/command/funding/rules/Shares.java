package org.homeward.command.funding.rules;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.funding.ExpenditureCommand.DeclineShare;
import org.homeward.kernel.funding.ExpenditureCommand.RebookShare;
import org.homeward.kernel.funding.ExpenditureCommand.RecordShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent;
import org.homeward.kernel.funding.ExpenditureEvent.ExpenditureRecorded;
import org.homeward.kernel.funding.ExpenditureEvent.ShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent.ShareDeclined;
import org.homeward.kernel.funding.ExpenditureEvent.ShareRebooked;
import org.homeward.kernel.funding.FundingRejection.AgreementBearsAnotherShare;
import org.homeward.kernel.funding.FundingRejection.ShareAlreadyBooked;
import org.homeward.kernel.funding.FundingRejection.ShareNotDeclined;
import org.homeward.kernel.funding.FundingRejection.ShareUnknown;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.money.Money;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What has become of the shares of a cost: each is with one agreement at a time, so that it is never borne twice.
 *
 * @param byAgreement the shares and where they are
 * @param moved who took the share that an agreement declined
 */
record Shares(PMap<AgreementId, Share> byAgreement, PMap<AgreementId, AgreementId> moved) {
    /** A share, and how far it is with its agreement. */
    record Share(String line, Money amount, Settles settles, Stage stage) {
        private Share at(Stage reached) {
            return new Share(line, amount, settles, reached);
        }
    }

    /** How far a share is. */
    enum Stage {
        OPEN,
        BOOKED,
        DECLINED
    }

    static Shares of(ExpenditureRecorded cost) {
        PMap<AgreementId, Share> shares = HashTreePMap.empty();
        for (var share : cost.shares()) {
            shares = shares.plus(
                    share.agreementId(), new Share(cost.line(), share.amount(), cost.settles(), Stage.OPEN));
        }
        return new Shares(shares, HashTreePMap.empty());
    }

    /** What the agreement has booked is a fact, also where it declined before: then the share is taken up again first. */
    List<ExpenditureEvent> booked(RecordShareBooked command, ExpenditureRecorded cost, LocalDate today) {
        var share = share(command.agreementId());
        var booked = new ShareBooked(command.expenditureId(), command.agreementId(), share.line(), share.amount());
        return switch (share.stage()) {
            case BOOKED -> List.of();
            case OPEN -> List.of(booked);
            case DECLINED -> List.of(again(share, command, cost, today), booked);
        };
    }

    private static ShareRebooked again(
            Share share, RecordShareBooked command, ExpenditureRecorded cost, LocalDate today) {
        return new ShareRebooked(
                command.expenditureId(),
                command.agreementId(),
                command.agreementId(),
                share.line(),
                share.amount(),
                cost.serviceOn(),
                cost.document(),
                share.settles(),
                today);
    }

    List<ExpenditureEvent> declined(DeclineShare command, ExpenditureRecorded cost) {
        var share = share(command.agreementId());
        return switch (share.stage()) {
            case DECLINED -> List.of();
            case BOOKED -> throw new CommandRejected(new ShareAlreadyBooked());
            case OPEN ->
                List.of(new ShareDeclined(
                        command.expenditureId(),
                        command.agreementId(),
                        share.line(),
                        share.amount(),
                        cost.amount(),
                        cost.serviceOn(),
                        command.code()));
        };
    }

    List<ExpenditureEvent> rebooked(RebookShare command, ExpenditureRecorded cost) {
        if (isRebooked(command)) {
            return List.of();
        }
        var share = share(command.declinedBy());
        if (share.stage() != Stage.DECLINED) {
            throw new CommandRejected(new ShareNotDeclined());
        }
        if (!command.agreementId().equals(command.declinedBy()) && byAgreement.containsKey(command.agreementId())) {
            throw new CommandRejected(new AgreementBearsAnotherShare());
        }
        return List.of(new ShareRebooked(
                command.expenditureId(),
                command.declinedBy(),
                command.agreementId(),
                command.line(),
                share.amount(),
                cost.serviceOn(),
                cost.document(),
                command.settles(),
                command.rebookedOn()));
    }

    private boolean isRebooked(RebookShare command) {
        var share = byAgreement.get(command.agreementId());
        return command.agreementId().equals(moved.get(command.declinedBy()))
                && share != null
                && share.stage() != Stage.DECLINED
                && share.line().equals(command.line())
                && share.settles().equals(command.settles());
    }

    Shares with(ShareBooked event) {
        return at(event.agreementId(), Stage.BOOKED);
    }

    Shares with(ShareDeclined event) {
        return at(event.agreementId(), Stage.DECLINED);
    }

    Shares with(ShareRebooked event) {
        var share = new Share(event.line(), event.amount(), event.settles(), Stage.OPEN);
        return new Shares(
                byAgreement.minus(event.declinedBy()).plus(event.agreementId(), share),
                moved.plus(event.declinedBy(), event.agreementId()));
    }

    private Shares at(AgreementId agreement, Stage reached) {
        return new Shares(byAgreement.plus(agreement, share(agreement).at(reached)), moved);
    }

    private Share share(AgreementId agreement) {
        var share = byAgreement.get(agreement);
        if (share == null) {
            throw new CommandRejected(new ShareUnknown());
        }
        return share;
    }
}
