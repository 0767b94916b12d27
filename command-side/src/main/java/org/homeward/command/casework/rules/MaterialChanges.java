package org.homeward.command.casework.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.LapseCause;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;

/**
 * What ends a consent because the person decided on something else than what is so now (handbook, INV 12). The country of
 * return cannot change within a case.
 */
final class MaterialChanges {
    private MaterialChanges() {}

    /** An event and, if it changes what a consent was given to, that the consent lapsed. */
    static List<MigrantCaseEvent> withLapse(MigrantCaseEvent event, CaseFile file) {
        return Stream.concat(Stream.of(event), lapse(event, file).stream()).toList();
    }

    private static Optional<ConsentLapsed> lapse(MigrantCaseEvent event, CaseFile file) {
        if (event instanceof UnfitToTravelDeclared unfit && file.consent().given()) {
            return lapsed(unfit, LapseCause.HEALTH, unfit.declaredOn());
        }
        if (event instanceof FundingReserved place && file.consent().isAboutAnother(place.agreementId())) {
            return lapsed(place, LapseCause.PACKAGE, place.reservedOn());
        }
        return Optional.empty();
    }

    private static Optional<ConsentLapsed> lapsed(MigrantCaseEvent event, LapseCause cause, LocalDate day) {
        return Optional.of(new ConsentLapsed(event.caseId(), cause, day));
    }
}
