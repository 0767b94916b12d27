package org.homeward.kernel.shelter;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;

/** Everything that can be asked of a service log. */
public sealed interface ServiceCommand extends Command {
    /** The stream's typed id. */
    ServiceLogId logId();

    @Override
    default String streamId() {
        return logId().value();
    }

    /** A service was given to a resident or a day visitor. */
    record RecordService(ServiceLogId logId, CaseId caseId, ServiceType type, int quantity, LocalDate providedOn)
            implements ServiceCommand {
        public RecordService {
            providedOn = Require.date(providedOn, "providedOn");
            quantity = Require.between(quantity, 1, 1000, "quantity");
        }
    }

    /** Meals were served to so many people. */
    record RecordMeals(ServiceLogId logId, int breakfast, int lunch, int dinner, LocalDate servedOn)
            implements ServiceCommand {
        public RecordMeals {
            servedOn = Require.date(servedOn, "servedOn");
            breakfast = Require.between(breakfast, 0, 500, "breakfast");
            lunch = Require.between(lunch, 0, 500, "lunch");
            dinner = Require.between(dinner, 0, 500, "dinner");
        }
    }
}
