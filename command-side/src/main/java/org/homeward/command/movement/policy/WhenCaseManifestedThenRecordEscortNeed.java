package org.homeward.command.movement.policy;

import java.util.EnumSet;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.movement.MovementCommand.RecordEscortNeed;
import org.homeward.kernel.movement.SeatKind;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who needs an escort is known to the movement as soon as the person has a seat. */
@Policy
final class WhenCaseManifestedThenRecordEscortNeed {
    private final PolicyGateway commands;

    WhenCaseManifestedThenRecordEscortNeed(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(CaseManifested event) {
        var escorts = escorts(event.conditions());
        if (!escorts.isEmpty()) {
            commands.send(new RecordEscortNeed(event.movementId(), event.caseId(), escorts, event.manifestedOn()));
        }
    }

    /** What a movement has to know of the conditions of a clearance: escorts, and nothing else about health. */
    static Set<SeatKind> escorts(Set<TravelCondition> conditions) {
        var escorts = EnumSet.noneOf(SeatKind.class);
        for (var condition : conditions) {
            switch (condition) {
                case MEDICAL_ESCORT -> escorts.add(SeatKind.ESCORT_MEDICAL);
                case OPERATIONAL_ESCORT -> escorts.add(SeatKind.ESCORT_OPERATIONAL);
                case OXYGEN, WHEELCHAIR, STRETCHER, EXTRA_SEAT, MEDICATION_SUPPLY, RECEIVING_HOSPITAL -> {}
            }
        }
        return escorts;
    }
}
