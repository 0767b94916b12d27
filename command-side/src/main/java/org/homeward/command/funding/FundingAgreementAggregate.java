package org.homeward.command.funding;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.funding.rules.FundingAgreement;
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
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link FundingAgreement} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class FundingAgreementAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private FundingAgreement state = FundingAgreement.initial();

    private FundingAgreementAggregate() {}

    @Decides
    void handle(SignAgreement command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(SetCeiling command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(SignAddendum command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReservePlace command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReleasePlace command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ConfirmPlace command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(PlaceCommitment command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(BindSupport command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReleaseCommitment command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(BookExpenditure command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(EndAgreement command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(FundingAgreementEvent event) {
        streamId = event.streamId();
        state = FundingAgreement.evolve(state, event);
    }

    private void decide(FundingAgreementCommand command, Facts facts) {
        FundingAgreement.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
