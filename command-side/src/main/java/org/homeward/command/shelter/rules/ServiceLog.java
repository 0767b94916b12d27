package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.homeward.kernel.shelter.ServiceCommand;
import org.homeward.kernel.shelter.ServiceCommand.RecordMeals;
import org.homeward.kernel.shelter.ServiceCommand.RecordService;
import org.homeward.kernel.shelter.ServiceEvent;
import org.homeward.kernel.shelter.ServiceEvent.MealsServed;
import org.homeward.kernel.shelter.ServiceEvent.ServiceProvided;
import org.homeward.kernel.shelter.ServiceLogId;
import org.homeward.kernel.shelter.ShelterRejection.OtherMonth;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What was done for residents and visitors in one month. */
public record ServiceLog(PMap<LocalDate, MealsServed> meals) {
    /** The state before anything happened. */
    public static ServiceLog initial() {
        return new ServiceLog(HashTreePMap.empty());
    }

    /**
     * What follows from a command. The same service on the same day is a new fact, the id of the command tells a repeat;
     * another count of a day's meals corrects the first.
     */
    public static List<ServiceEvent> decide(ServiceCommand command, ServiceLog log) {
        return switch (command) {
            case RecordService c -> {
                inMonth(c.logId(), c.providedOn());
                yield List.of(new ServiceProvided(c.logId(), c.caseId(), c.type(), c.quantity(), c.providedOn()));
            }
            case RecordMeals c -> {
                inMonth(c.logId(), c.servedOn());
                var served = new MealsServed(c.logId(), c.breakfast(), c.lunch(), c.dinner(), c.servedOn());
                yield served.equals(log.meals.get(c.servedOn())) ? List.of() : List.of(served);
            }
        };
    }

    private static void inMonth(ServiceLogId log, LocalDate day) {
        require(YearMonth.from(day).equals(log.month()), new OtherMonth(log.month()));
    }

    /** The state after one more event. */
    public static ServiceLog evolve(ServiceLog log, ServiceEvent event) {
        return switch (event) {
            case ServiceProvided e -> log;
            case MealsServed e -> new ServiceLog(log.meals.plus(e.servedOn(), e));
        };
    }
}
