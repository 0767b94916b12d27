package org.homeward.command.shelter;

import static org.homeward.command.shelter.Shelters.FACTS;
import static org.homeward.command.shelter.Shelters.day;
import static org.homeward.command.shelter.Shelters.person;

import java.time.LocalDate;
import java.time.YearMonth;
import org.homeward.command.DeciderSpec;
import org.homeward.command.shelter.rules.ServiceLog;
import org.homeward.kernel.shelter.ServiceCommand;
import org.homeward.kernel.shelter.ServiceCommand.RecordMeals;
import org.homeward.kernel.shelter.ServiceCommand.RecordService;
import org.homeward.kernel.shelter.ServiceEvent;
import org.homeward.kernel.shelter.ServiceEvent.MealsServed;
import org.homeward.kernel.shelter.ServiceEvent.ServiceProvided;
import org.homeward.kernel.shelter.ServiceLogId;
import org.homeward.kernel.shelter.ServiceType;
import org.homeward.kernel.shelter.ShelterRejection.OtherMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceLogTest {
    private static final YearMonth MARCH = YearMonth.of(2008, 3);
    private static final ServiceLogId LOG = new ServiceLogId(Shelters.ID, MARCH);
    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

    private final DeciderSpec<ServiceCommand, ServiceLog, ServiceEvent> log = new DeciderSpec<>(
            ServiceLog.initial(), (command, state, facts) -> ServiceLog.decide(command, state), ServiceLog::evolve);

    @Test
    void a_service_is_logged_each_time_it_is_given() {
        var triage = new RecordService(LOG, person(1), ServiceType.MED_TRIAGE, 1, day(1));
        var given = new ServiceProvided(LOG, person(1), ServiceType.MED_TRIAGE, 1, day(1));

        log.given().when(triage, FACTS).then(given);
        log.given(given).when(triage, FACTS).then(given);
    }

    @Test
    void the_meals_of_a_day_are_counted_once_and_can_be_corrected() {
        var served = new MealsServed(LOG, 30, 32, 35, day(1));

        log.given().when(meals(35, day(1)), FACTS).then(served);
        log.given(served).when(meals(35, day(1)), FACTS).nothing();
        log.given(served).when(meals(36, day(1)), FACTS).then(new MealsServed(LOG, 30, 32, 36, day(1)));
        log.given(served).when(meals(35, day(2)), FACTS).then(new MealsServed(LOG, 30, 32, 35, day(2)));
    }

    @Test
    void a_log_holds_one_month() {
        log.given().when(meals(35, APRIL), FACTS).refused(new OtherMonth(MARCH));
        log.given()
                .when(new RecordService(LOG, person(1), ServiceType.MED_TRIAGE, 1, APRIL), FACTS)
                .refused(new OtherMonth(MARCH));
    }

    private static RecordMeals meals(int dinner, LocalDate on) {
        return new RecordMeals(LOG, 30, 32, dinner, on);
    }
}
