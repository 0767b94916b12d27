package org.homeward.command.shelter;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.shelter.rules.Shelter;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.ExpireReservation;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.kernel.shelter.ShelterCommand.RecordAbsence;
import org.homeward.kernel.shelter.ShelterCommand.RecordReturn;
import org.homeward.kernel.shelter.ShelterCommand.RedesignateRoom;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.homeward.kernel.shelter.ShelterCommand.SignOffDischarge;
import org.homeward.kernel.shelter.ShelterCommand.UnblockBed;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Shelter} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class ShelterAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Shelter state = Shelter.initial();

    private ShelterAggregate() {}

    @Decides
    void handle(OpenShelter command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RequestAdmission command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(CancelRequest command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ExpireReservation command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(AdmitResident command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReallocateBed command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordAbsence command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordReturn command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(SignOffDischarge command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(DischargeResident command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(BlockBed command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(UnblockBed command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RedesignateRoom command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(ShelterEvent event) {
        streamId = event.streamId();
        state = Shelter.evolve(state, event);
    }

    private void decide(ShelterCommand command, Facts facts) {
        Shelter.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
