package org.homeward.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.shelter.Party;
import org.homeward.kernel.shelter.ServiceCommand.RecordMeals;
import org.homeward.kernel.shelter.ServiceLogId;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandReaderTest {
    private static final String UUID_TEXT = "00000000-0000-4000-8000-000000000001";
    private static final CaseId CASE = CaseId.of(UUID.fromString(UUID_TEXT));
    private static final SubjectId PERSON = SubjectId.of(UUID.fromString(UUID_TEXT));

    @Test
    void a_plain_command_is_read_from_its_properties() {
        assertThat(read(OpenEnquiry.class, """
                {"caseId": "case-%s", "channel": "WALK_IN", "receivedOn": "2009-02-06"}"""))
                .isEqualTo(new OpenEnquiry(CASE, Channel.WALK_IN, LocalDate.of(2009, 2, 6)));
    }

    @Test
    void a_personal_value_stated_in_clear_belongs_to_the_stated_person_and_the_group_of_its_component() {
        var command = (RectifyIdentity) read(RectifyIdentity.class, """
                {"caseId": "case-%1$s", "person": "subject-%1$s", "name": {"given": "Awa", "family": "Diallo"},
                 "birthDate": "1985-03-01", "reason": "misheard", "rectifiedOn": "2009-02-06"}""");

        assertThat(command.name())
                .isEqualTo(Personal.known(PERSON, PurposeGroup.IDENTITY, "name", new PersonName("Awa", "Diallo")));
        assertThat(command.reason())
                .isEqualTo(Personal.known(PERSON, PurposeGroup.CIRCUMSTANCES, "reason", "misheard"));
    }

    @Test
    void money_lists_variants_and_months_are_read() {
        var plan = (SubmitPlan) read(SubmitPlan.class, """
                {"caseId": "case-%s", "activity": "TAILORING", "submittedOn": "2009-03-01",
                 "items": [{"description": "Sewing machine", "modality": "IN_KIND_GOODS",
                            "amount": {"amount": "480.50", "currency": "EUR"}}],
                 "total": {"amount": "480.50", "currency": "EUR"}}""");
        var admission = (RequestAdmission) read(RequestAdmission.class, """
                {"shelterId": "shelter-%1$s", "stayId": "stay-%1$s", "section": "FAMILY", "priority": 25,
                 "guest": {"caseId": "case-%1$s", "sex": "F", "child": false, "unaccompanied": false,
                           "party": {"kind": "with-family", "familyId": "family-%1$s"}},
                 "requestedOn": "2009-03-01"}""");
        var meals = read(RecordMeals.class, """
                {"logId": {"shelterId": "shelter-%s", "month": "2009-03"}, "breakfast": 30, "lunch": 30, "dinner": 31,
                 "servedOn": "2009-03-01"}""");

        assertThat(plan.total()).isEqualTo(Money.euros("480.50"));
        assertThat(admission.guest().party()).isInstanceOf(Party.WithFamily.class);
        assertThat(meals)
                .isEqualTo(new RecordMeals(
                        new ServiceLogId(ShelterId.of(UUID.fromString(UUID_TEXT)), YearMonth.of(2009, 3)),
                        30,
                        30,
                        31,
                        LocalDate.of(2009, 3, 1)));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_place_and_without_its_value() {
        var faults = faults(RegisterMigrant.class, """
                {"caseId": "nonsense", "person": "subject-%s", "name": {"given": "Awa"}, "birthDate": "1985-13-01",
                 "birthYear": "1985", "sex": "Q", "nationality": "Mali", "countryOfReturn": "MLI", "basis": 3,
                 "noticeVersion": "1", "language": "fra", "needs": ["SHELTER", "MONEY"], "intention": "EUROPE",
                 "shoeSize": 43, "registeredOn": "2009-02-06"}""");

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/caseId", "not-allowed"),
                        tuple("/name/family", "missing"),
                        tuple("/birthDate", "wrong-type"),
                        tuple("/birthYear", "wrong-type"),
                        tuple("/sex", "wrong-type"),
                        tuple("/nationality", "not-allowed"),
                        tuple("/basis", "wrong-type"),
                        tuple("/needs/1", "wrong-type"),
                        tuple("/situation", "missing"),
                        tuple("/shoeSize", "unknown"));
        assertThat(faults.toString()).doesNotContain("nonsense", "Awa", "1985-13-01", "MONEY");
    }

    @Test
    void values_that_the_command_itself_does_not_allow_are_all_said_at_once() {
        assertThat(faults(RecordMeals.class, """
                {"logId": {"shelterId": "shelter-%s", "month": "2009-03"}, "breakfast": -1, "lunch": 30,
                 "dinner": 9000, "servedOn": "1887-03-01"}"""))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/breakfast", "/dinner", "/servedOn");
    }

    @Test
    void a_body_that_is_not_an_object_is_one_fault_at_the_root() {
        assertThat(faults(OpenEnquiry.class, "[]")).extracting(Fault::pointer).containsExactly("");
        assertThat(Set.copyOf(faults(OpenEnquiry.class, "{\"channel\": ")))
                .extracting(Fault::pointer)
                .containsExactly("");
    }

    @Test
    void every_command_of_the_catalogue_has_a_form_under_its_public_name() {
        var forms = new CommandForms();

        assertThat(forms.all()).hasSameSizeAs(Catalogue.commandTypes());
        assertThat(forms.find("casework.open-enquiry").map(CommandForm::path)).contains("/api/casework/open-enquiry");
    }

    private static Command read(Class<? extends Command> type, String json) {
        var body = json.contains("%") ? json.formatted(UUID_TEXT) : json;
        return CommandReader.read(CommandForm.of(type), RequestBodies.json(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Fault> faults(Class<? extends Command> type, String json) {
        return catchThrowableOfType(Malformed.class, () -> read(type, json)).faults();
    }
}
