package org.homeward.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.console.sample.SampleCases;
import org.homeward.console.sample.SampleConsole;
import org.homeward.console.sample.SampleDossiers;
import org.homeward.console.sample.SampleFunding;
import org.homeward.console.sample.SampleShelter;
import org.homeward.console.sample.SampleSides;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.CaseworkRejection.OnHold;
import org.homeward.kernel.casework.DecisionCommand.RecordCounselling;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.Need;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.platform.messaging.KeyReused;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.messaging.StaleVersion;
import org.homeward.platform.messaging.Unavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

@SpringBootTest(classes = SampleConsole.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsTest {
    private static final String CASE = "/cases/" + SampleCases.id(3).value();
    private static final String SCREENING = CASE + "/steps/casework/complete-screening";
    private static final Map<String, String> SCREENED = Map.of(
            "inPrivate", "true",
            "interpreter", "INDEPENDENT",
            "result", "CLEAR",
            "unaccompaniedChild", "false",
            "priority", "40",
            "findings", "Nothing speaks against it",
            "screenedOn", "2009-02-06");

    @Autowired
    private Environment environment;

    @Autowired
    private SampleSides sides;

    private int port;
    private Browser browser;

    @BeforeEach
    void open() {
        port = environment.getRequiredProperty("local.server.port", Integer.class);
        browser = new Browser(port);
    }

    @Test
    void a_filled_form_is_sent_under_its_key_expecting_the_version_that_was_seen() {
        var answer = browser.fill(SCREENING, SCREENED);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith(CASE + "?done=casework.complete-screening&seen=13");
        var sent = sides.last();
        var screening = (CompleteScreening) sent.command();
        assertThat(screening.caseId()).isEqualTo(SampleCases.id(3));
        assertThat(screening.priority()).isEqualTo(40);
        assertThat(screening.findings().ref().group()).isEqualTo(PurposeGroup.PROTECTION);
        assertThat(screening.findings().read(text -> text, "")).isEqualTo("Nothing speaks against it");
        assertThat(sent.dispatch().expectedVersion()).isEqualTo(OptionalLong.of(SampleDossiers.VERSION));
        assertThat(sent.dispatch().idempotencyKey()).map(String::length).hasValue(36);
    }

    @Test
    void the_page_after_it_says_that_it_was_recorded() {
        var after = browser.get(CASE + "?done=casework.complete-screening&seen=13");
        assertThat(after.text()).contains("Recorded: Complete the screening");
        assertThat(browser.get(CASE + "?done=you.have-won").text())
                .doesNotContain("Recorded")
                .doesNotContain("won");
    }

    @Test
    void a_form_within_a_page_goes_on_to_the_whole_next_page() {
        var part = new Browser(port).with("HX-Request", "true");
        var form = new Browser(port).get(SCREENING);
        assertThat(form.body()).contains("hx-post=\"" + SCREENING + "\"");
        var answer = part.fill(SCREENING, SCREENED);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("HX-Redirect")).startsWith(CASE + "?done=");
    }

    @Test
    void what_is_missing_or_wrong_is_said_beside_its_field_and_what_was_typed_stays() {
        var before = sides.count();
        var answer = browser.fill(
                SCREENING,
                Map.of(
                        "inPrivate",
                        "true",
                        "priority",
                        "many",
                        "findings",
                        "A <b>text</b>",
                        "screenedOn",
                        "2009-02-06"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(sides.count()).isEqualTo(before);
        assertThat(answer.text()).contains("4 things need attention; nothing was recorded.");
        assertThat(answer.body()).containsPattern("id=\"f-result\"[^>]*aria-invalid=\"true\"");
        assertThat(answer.body()).contains("id=\"f-result-wrong\"").contains("id=\"f-priority-wrong\"");
        assertThat(answer.body()).contains("value=\"many\"").contains("A &lt;b&gt;text&lt;/b&gt;");
        assertThat(answer.body()).containsPattern("value=\"true\" name=\"inPrivate\" checked");
    }

    @Test
    void a_value_out_of_bounds_is_explained() {
        var typed = new HashMap<>(SCREENED);
        typed.put("priority", "900");
        assertThat(browser.fill(SCREENING, typed).text()).contains("Between 0 and 200.");
    }

    @Test
    void a_refusal_is_said_in_words_with_what_is_possible_instead() {
        sides.answer(new Refused(
                new NotPossibleNow("ENQUIRY", List.of("casework.register-migrant")),
                List.of("casework.register-migrant"),
                13));
        var answer = browser.fill(SCREENING, SCREENED);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("The case is not in a state for this.")
                .contains("Possible now: Register the person.");

        sides.answer(new Refused(
                new OnHold(Set.of(HoldClass.CHILD, HoldClass.MEDICAL)), List.of("casework.release-hold"), 13));
        assertThat(browser.fill(SCREENING, SCREENED).text())
                .contains("A hold stops every step towards return: Child, Medical.");
    }

    @Test
    void a_stale_version_is_explained_by_what_has_changed_and_the_form_goes_on_from_there() {
        sides.answer(new StaleVersion(15));
        var typed = new HashMap<>(SCREENED);
        typed.put("~version", "11");
        var answer = browser.fill(SCREENING, typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Somebody changed this in the meantime")
                .contains("Travel document issued \u00b7 Document officer")
                .contains("Travel document requested")
                .doesNotContain("Preparation started");
        assertThat(answer.body()).contains("name=\"~version\" value=\"15\"");
    }

    @Test
    void an_answer_that_may_be_repeated_keeps_the_key_and_every_other_takes_a_new_one() {
        var typed = new HashMap<>(SCREENED);
        typed.put("~key", "the-key-of-this-form");
        sides.answer(new Unavailable());
        assertThat(browser.fill(SCREENING, typed).body()).contains("name=\"~key\" value=\"the-key-of-this-form\"");
        sides.answer(new KeyReused());
        assertThat(browser.fill(SCREENING, typed).body()).doesNotContain("the-key-of-this-form");
        sides.answer(new NotPermitted("security.role"));
        assertThat(browser.fill(SCREENING, typed).text()).contains("Your role or office does not allow this");
    }

    @Test
    void a_form_without_the_token_of_its_session_is_not_taken() {
        var before = sides.count();
        assertThat(browser.post(SCREENING, "result=CLEAR").status()).isEqualTo(403);
        assertThat(sides.count()).isEqualTo(before);
    }

    @Test
    void the_case_a_form_is_about_cannot_be_changed_in_it() {
        var typed = new HashMap<>(SCREENED);
        typed.put("caseId", SampleCases.id(8).value());
        browser.fill(SCREENING, typed);
        assertThat(((CompleteScreening) sides.last().command()).caseId()).isEqualTo(SampleCases.id(3));
    }

    @Test
    void an_enquiry_has_an_id_before_it_is_sent_so_that_a_repeat_is_the_same_enquiry() {
        var answer = browser.fill("/cases/new", Map.of("channel", "HOTLINE", "receivedOn", "2009-02-06"));
        var enquiry = (OpenEnquiry) sides.last().command();
        assertThat(answer.header("Location"))
                .contains("/cases/" + enquiry.caseId().value());
        assertThat(sides.last().dispatch().expectedVersion()).isEmpty();
    }

    @Test
    void a_person_is_registered_with_name_and_birth_date_as_personal_values() {
        var enquiry = "/cases/" + SampleCases.id(0).value() + "/steps/casework/register-migrant";
        var typed = new HashMap<>(Map.of(
                "name/given", "Hawa",
                "name/family", "Camara",
                "birthDate", "1981-04-17",
                "birthYear", "1981",
                "sex", "F",
                "nationality", "MLI",
                "countryOfReturn", "MLI",
                "basis", "CONSENT",
                "noticeVersion", "privacy-1",
                "language", "fr"));
        typed.put("needs", "SHELTER|DOCUMENTS");
        typed.put("intention", "EUROPE");
        typed.put("situation", "URBAN");
        typed.put("registeredOn", "2009-02-06");
        browser.fill(enquiry, typed);

        var registered = (RegisterMigrant) sides.last().command();
        assertThat(registered.name())
                .isEqualTo(Personal.known(
                        registered.person(), PurposeGroup.IDENTITY, "name", new PersonName("Hawa", "Camara")));
        assertThat(registered.birthDate().read(day -> day, LocalDate.EPOCH)).isEqualTo(LocalDate.of(1981, 4, 17));
        assertThat(registered.needs()).containsExactlyInAnyOrder(Need.SHELTER, Need.DOCUMENTS);
        assertThat(registered.countryOfReturn()).isEqualTo(new CountryCode("MLI"));
    }

    @Test
    void another_case_is_confirmed_to_be_about_another_person_by_choosing_it() {
        var confirming = CASE + "/steps/casework/confirm-not-duplicate";
        var other = SampleCases.id(8);
        assertThat(browser.get(confirming).body())
                .containsPattern(
                        "<option value=\"" + other.value() + "\">[0-9A-F]{8}: [A-Z][^<]*, opened 21 Jan 2009<");
        browser.fill(confirming, Map.of("otherCaseId", other.value(), "confirmedOn", "2009-02-06"));
        assertThat(sides.last().command())
                .isEqualTo(new ConfirmNotDuplicate(SampleCases.id(3), other, LocalDate.of(2009, 2, 6)));
    }

    @Test
    void a_list_grows_by_a_row_and_its_filled_rows_are_sent() {
        var arrived = "/cases/" + caseAllowing("casework.submit-plan") + "/steps/casework/submit-plan";
        var before = sides.count();
        var grown = browser.fill(arrived, Map.of("items/0/description", "Hens", "~grow", "items"));
        assertThat(grown.status()).isEqualTo(200);
        assertThat(grown.body()).contains("name=\"items/1/description\"").contains("value=\"Hens\"");
        assertThat(sides.count()).isEqualTo(before);

        browser.fill(
                arrived,
                Map.of(
                        "activity", "LIVESTOCK",
                        "items/0/description", "Hens",
                        "items/0/modality", "IN_KIND_GOODS",
                        "items/0/amount/amount", "480.5",
                        "items/0/amount/currency", "EUR",
                        "items/1/description", "",
                        "items/1/amount/currency", "EUR",
                        "total/amount", "480.50",
                        "total/currency", "EUR",
                        "submittedOn", "2009-02-06"));
        var plan = (SubmitPlan) sides.last().command();
        assertThat(plan.items()).hasSize(1);
        assertThat(plan.total()).isEqualTo(Money.euros("480.50"));
    }

    @Test
    void an_amount_with_a_comma_is_refused_rather_than_guessed() {
        var arrived = "/cases/" + caseAllowing("casework.submit-plan") + "/steps/casework/submit-plan";
        var answer = browser.fill(arrived, Map.of("total/amount", "1,000", "total/currency", "EUR"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"f-total-wrong\"").contains("value=\"1,000\"");
    }

    @Test
    void several_choices_and_a_text_make_a_counselling_session() {
        var funded = "/cases/" + caseAllowing("casework.record-counselling") + "/steps/casework/record-counselling";
        browser.fill(
                funded,
                Map.of(
                        "topics", "SITUATION|COMPLAINTS",
                        "language", "fr",
                        "interpreter", "NONE_NEEDED",
                        "minutes", "55",
                        "leafletVersion", "3",
                        "notes", "Long talk",
                        "heldOn", "2009-02-06"));
        assertThat(((RecordCounselling) sides.last().command()).topics()).hasSize(2);
    }

    @Test
    void a_resident_moves_to_a_bed_that_is_free() {
        var moving = "/shelters/" + SampleShelter.ID.value() + "/steps/reallocate-bed?at=M1-1";
        var form = browser.get(moving);
        assertThat(form.body()).contains("<option value=\"M1-4\">M1-4, Men</option>");
        browser.fill(moving, Map.of("bed", "M1-4", "reason", "Quieter", "movedOn", "2009-02-06"));
        var moved = (ReallocateBed) sides.last().command();
        assertThat(moved.bed()).isEqualTo("M1-4");
        assertThat(sides.last().dispatch().expectedVersion()).isEqualTo(OptionalLong.of(SampleShelter.VERSION));
    }

    @Test
    void a_cost_is_recorded_with_its_co_funders_and_what_it_settles() {
        var cost = "/agreements/" + SampleFunding.EU.value() + "/steps/record-expenditure";
        var typed = new HashMap<>(Map.of(
                "line", "5.7",
                "amount/amount", "1200",
                "amount/currency", "EUR",
                "coFunders/0/agreementId", SampleFunding.EU.value(),
                "coFunders/0/weight", "3",
                "serviceOn", "2009-02-01",
                "document/number", "R 17",
                "document/issuedOn", "2009-02-02",
                "document/supplier", "Afriqiyah",
                "document/hash", "ab12"));
        typed.put("settles/type", "nothing");
        browser.fill(cost, typed);
        var recorded = (RecordExpenditure) sides.last().command();
        assertThat(recorded.settles()).isEqualTo(new Settles.Nothing());
        assertThat(recorded.coFunders()).hasSize(1);
        assertThat(recorded.amount()).isEqualTo(Money.euros("1200.00"));
    }

    private static String caseAllowing(String step) {
        return IntStream.range(0, SampleCases.COUNT)
                .filter(number -> CaseSteps.from(SampleCases.status(number)).contains(step))
                .mapToObj(number -> SampleCases.id(number).value())
                .findFirst()
                .orElseThrow();
    }
}
