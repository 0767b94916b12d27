package org.homeward.kernel.shelter;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Event;

/** Everything that can happen to a service log. */
public sealed interface ServiceEvent extends Event {
    /** The stream's typed id. */
    ServiceLogId logId();

    @Override
    default String streamId() {
        return logId().value();
    }

    /** A service was given. */
    record ServiceProvided(ServiceLogId logId, CaseId caseId, ServiceType type, int quantity, LocalDate providedOn)
            implements ServiceEvent {}

    /** Meals were served. */
    record MealsServed(ServiceLogId logId, int breakfast, int lunch, int dinner, LocalDate servedOn)
            implements ServiceEvent {}
}
