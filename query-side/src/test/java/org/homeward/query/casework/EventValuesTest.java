package org.homeward.query.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.query.casework.CaseEvents.DAY;
import static org.homeward.query.casework.CaseEvents.file;

import java.util.Arrays;
import java.util.List;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.IncomeActivity;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.Modality;
import org.homeward.kernel.casework.PlanItem;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.casework.ReintegrationEvent.PlanSubmitted;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventValuesTest {
    @Test
    void every_event_of_a_case_states_a_business_date() {
        assertThat(Catalogue.eventTypes().stream().filter(MigrantCaseEvent.class::isAssignableFrom))
                .hasSizeGreaterThan(40)
                .allSatisfy(type -> assertThat(type.getRecordComponents()).anyMatch(EventValues::isBusinessDate));
    }

    @Test
    void the_business_date_is_the_day_it_happened_not_one_that_is_only_announced() {
        assertThat(EventValues.businessDateOf(CaseEvents.manifested(1))).contains(DAY.plusDays(15));
        assertThat(EventValues.businessDateOf(CaseEvents.funded(1))).contains(DAY.plusDays(3));
        var ambiguous = Catalogue.eventTypes().stream()
                .filter(MigrantCaseEvent.class::isAssignableFrom)
                .filter(type -> Arrays.stream(type.getRecordComponents())
                                .filter(EventValues::isBusinessDate)
                                .count()
                        > 1)
                .<String>map(Class::getSimpleName)
                .toList();
        assertThat(ambiguous).containsExactly("BeneficiaryDied");
    }

    @Test
    void values_are_plain_text_and_never_personal() {
        assertThat(EventValues.of(CaseEvents.registered(1, "Moussa", "Keita", "MLI")))
                .containsEntry("countryOfReturn", "MLI")
                .containsEntry("needs", "FOOD")
                .containsEntry("birthYear", "1980")
                .doesNotContainKeys("name", "birthDate");
        assertThat(EventValues.of(new UnfitToTravelDeclared(
                        file(1), false, new FundingPlace.At(CaseEvents.AGREEMENT), new Seat.None(), DAY, DAY)))
                .containsEntry("funding.agreementId", CaseEvents.AGREEMENT.value())
                .containsEntry("permanent", "false")
                .doesNotContainKey("seat");
        var hens = new PlanItem("Hens", Modality.IN_KIND_GOODS, Money.euros("480.00"));
        assertThat(EventValues.of(new PlanSubmitted(
                        file(1),
                        new UserId("user-00000000-0000-0000-0000-000000000001"),
                        IncomeActivity.LIVESTOCK,
                        List.of(hens, hens),
                        Money.euros("480.00"),
                        DAY)))
                .containsEntry("total", "480.00 EUR")
                .containsEntry("items", "480.00 EUR, Hens, IN_KIND_GOODS; 480.00 EUR, Hens, IN_KIND_GOODS");
    }
}
