package org.homeward.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventWordsTest {
    private static final LocalDate DAY = LocalDate.of(2009, 2, 6);
    private final Words say = new Words(texts(), Locale.ENGLISH);

    @Test
    void values_are_said_in_the_order_of_the_event_without_ids_and_without_its_own_day() {
        assertThat(line(
                        "casework.screening-completed.v1",
                        Map.of(
                                "caseId", "case-00000000-0000-0001-0000-000000000001",
                                "priority", "40",
                                "inPrivate", "true",
                                "result", "FLAGGED_MANAGED",
                                "screenedOn", "2009-02-06")))
                .isEqualTo("In private: yes \u00b7 Result: Concern, managed \u00b7 Priority: 40");
    }

    @Test
    void money_days_countries_and_several_choices_are_said_as_a_user_reads_them() {
        assertThat(line("casework.plan-approved.v1", Map.of("total", "480.00 EUR", "ceiling", "500.00 EUR")))
                .isEqualTo("Total: \u20ac480.00 \u00b7 Ceiling: \u20ac500.00");
        assertThat(line("casework.travel-document-requested.v1", Map.of("consulate", "MLI")))
                .isEqualTo("Consulate of: Mali");
        assertThat(line("casework.document-presented.v1", Map.of("validUntil", "2009-03-28")))
                .isEqualTo("Valid until: 28 Mar 2009");
        assertThat(line("casework.fit-to-travel-cleared.v1", Map.of("conditions", "OXYGEN, WHEELCHAIR")))
                .isEqualTo("What must be arranged: Oxygen, Wheelchair");
    }

    @Test
    void what_has_values_of_its_own_is_counted_a_code_is_made_readable_and_a_hash_is_known_by_its_beginning() {
        assertThat(line(
                        "casework.plan-submitted.v1",
                        Map.of("items", "280.00 EUR, Hens, IN_KIND_GOODS; 200.00 EUR, Feed, IN_KIND_GOODS")))
                .isEqualTo("Items: 2");
        assertThat(line("casework.funding-declined.v1", Map.of("code", "funding.caseload-full")))
                .isEqualTo("Code: Caseload full");
        assertThat(line("casework.tranche-delivered.v1", Map.of("receiptHash", "0123456789ab".repeat(5) + "cdef")))
                .isEqualTo("Hash of the receipt: 0123456789ab\u2026");
    }

    @Test
    void an_event_of_an_unknown_name_and_values_of_another_form_do_no_harm() {
        assertThat(line("casework.from-the-future.v7", Map.of("a", "b"))).isEmpty();
        assertThat(line("casework.plan-approved.v1", Map.of("total", "much", "more", "x")))
                .isEqualTo("Total: much");
        assertThat(line("casework.document-presented.v1", Map.of("validUntil", "soon")))
                .isEqualTo("Valid until: soon");
        assertThat(say.event("casework.from-the-future.v7")).isEqualTo("From the future");
    }

    private String line(String name, Map<String, String> values) {
        return EventWords.line(name, new TreeMap<>(values), Optional.of(DAY), say);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/messages", "messages/domain");
        texts.setAlwaysUseMessageFormat(true);
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
