package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Asked.enquiry;
import static org.homeward.command.casework.rules.Asked.enquiryClosing;
import static org.homeward.command.casework.rules.Asked.registration;
import static org.homeward.command.casework.rules.Asked.withdrawal;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.PERSON;
import static org.homeward.command.casework.rules.Cases.born;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.enquiryClosed;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.name;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.command.casework.rules.Cases.registered;
import static org.homeward.kernel.casework.CaseStatus.DEPARTED;
import static org.homeward.kernel.casework.CaseStatus.ENQUIRY;
import static org.homeward.kernel.casework.CaseStatus.ENQUIRY_CLOSED;
import static org.homeward.kernel.casework.CaseStatus.NONE;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;

import java.util.List;
import java.util.UUID;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.EnquiryClosureReason;
import org.homeward.kernel.casework.Family;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.casework.IntakeEvent.FamilyLinked;
import org.homeward.kernel.casework.IntakeEvent.IdentityRectified;
import org.homeward.kernel.casework.IntakeEvent.ShelterRequested;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.security.Office;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class IntakeTest {
    @Test
    void an_enquiry_opens_a_case_for_the_office_that_received_it() {
        given(NONE).when(enquiry(), BY_AUTHOR).then(new EnquiryOpened(ID, Office.TRIPOLI, Channel.WALK_IN, day(0)));
    }

    @Test
    void the_same_enquiry_opens_nothing_again() {
        given(ENQUIRY).when(enquiry(), BY_AUTHOR).nothing();
        given(REGISTERED).when(enquiry(), BY_AUTHOR).nothing();
    }

    @Test
    void nothing_but_an_enquiry_can_begin_a_case() {
        given(NONE)
                .when(registration(1990), BY_AUTHOR)
                .refused(new NotPossibleNow("NONE", List.of("casework.open-enquiry")));
    }

    @Test
    void a_person_is_registered_with_what_the_privacy_notice_allows() {
        given(ENQUIRY).when(registration(1990), BY_AUTHOR).then(registered(1990));
    }

    @Test
    void the_same_person_is_registered_once() {
        given(REGISTERED).when(registration(1990), BY_AUTHOR).nothing();
    }

    @Test
    void nothing_but_registration_follows_an_enquiry() {
        given(ENQUIRY)
                .when(withdrawal(1), BY_AUTHOR)
                .refused(new NotPossibleNow("ENQUIRY", List.of("casework.close-enquiry", "casework.register-migrant")));
    }

    @ParameterizedTest
    @EnumSource(EnquiryClosureReason.class)
    void an_enquiry_that_leads_to_no_registration_is_closed_with_its_reason(EnquiryClosureReason reason) {
        given(ENQUIRY).when(enquiryClosing(reason, 180), BY_AUTHOR).then(enquiryClosed(reason, 180));
    }

    @Test
    void the_same_enquiry_is_closed_once_and_neither_for_another_reason_nor_on_another_day() {
        given(ENQUIRY_CLOSED)
                .when(enquiryClosing(EnquiryClosureReason.NO_CONTACT, 180), BY_AUTHOR)
                .nothing();
        given(ENQUIRY_CLOSED)
                .when(enquiryClosing(EnquiryClosureReason.REFERRED_ELSEWHERE, 180), BY_AUTHOR)
                .refused(closedAlready());
        given(ENQUIRY_CLOSED)
                .when(enquiryClosing(EnquiryClosureReason.NO_CONTACT, 181), BY_AUTHOR)
                .refused(closedAlready());
    }

    @Test
    void who_comes_back_after_the_enquiry_was_closed_is_registered() {
        given(ENQUIRY_CLOSED).when(registration(1990), BY_AUTHOR).then(registered(1990));
        given(ENQUIRY_CLOSED).when(withdrawal(181), BY_AUTHOR).refused(closedAlready());
    }

    @Test
    void an_enquiry_that_comes_once_more_does_not_open_a_closed_one() {
        given(ENQUIRY_CLOSED).when(enquiry(), BY_AUTHOR).nothing();
    }

    @Test
    void neither_what_nobody_asked_for_nor_a_registered_case_is_closed_as_an_enquiry() {
        var closing = enquiryClosing(EnquiryClosureReason.OPENED_IN_ERROR, 180);
        given(NONE).when(closing, BY_AUTHOR).refused(new NotPossibleNow("NONE", List.of("casework.open-enquiry")));
        given(REGISTERED)
                .when(closing, BY_AUTHOR)
                .refused(new NotPossibleNow("REGISTERED", CaseSteps.from(REGISTERED)));
        given(ENQUIRY_CLOSED, registered(1990))
                .when(enquiryClosing(EnquiryClosureReason.NO_CONTACT, 180), BY_AUTHOR)
                .refused(new NotPossibleNow("REGISTERED", CaseSteps.from(REGISTERED)));
    }

    private static NotPossibleNow closedAlready() {
        return new NotPossibleNow("ENQUIRY_CLOSED", List.of("casework.register-migrant"));
    }

    @Test
    void a_wrong_identity_is_stated_anew_and_the_same_statement_counts_once() {
        var rectify = new RectifyIdentity(ID, name("Adaeze"), born(1991), note("birth certificate"), day(5));
        var rectified =
                new IdentityRectified(ID, PERSON, name("Adaeze"), born(1991), note("birth certificate"), day(5));
        given(REGISTERED).when(rectify, BY_AUTHOR).then(rectified);
        given(REGISTERED, rectified).when(rectify, BY_AUTHOR).nothing();
    }

    @Test
    void another_correction_of_the_identity_on_the_same_day_is_recorded() {
        var first = new IdentityRectified(ID, PERSON, name("Adaeze"), born(1991), note("certificate"), day(5));
        given(REGISTERED, first)
                .when(new RectifyIdentity(ID, name("Adanna"), born(1991), note("certificate"), day(5)), BY_AUTHOR)
                .then(new IdentityRectified(ID, PERSON, name("Adanna"), born(1991), note("certificate"), day(5)));
    }

    @Test
    void a_case_joins_a_family_once() {
        var family = FamilyId.of(new UUID(1, 1));
        var linked = new FamilyLinked(ID, family, day(1));
        given(REGISTERED).when(new LinkFamily(ID, family, day(1)), BY_AUTHOR).then(linked);
        given(REGISTERED, linked)
                .when(new LinkFamily(ID, family, day(2)), BY_AUTHOR)
                .nothing();
    }

    @Test
    void a_bed_is_asked_for_with_what_the_shelter_must_know() {
        var shelter = ShelterId.of(new UUID(1, 2));
        var stay = StayId.of(new UUID(1, 3));
        var requested = new ShelterRequested(
                ID, shelter, stay, Sex.F, false, false, Situation.URBAN, new Family.None(), 20, day(2));
        given(SCREENED)
                .when(new RequestShelter(ID, shelter, stay, day(2)), BY_AUTHOR)
                .then(requested);
        given(SCREENED, requested)
                .when(new RequestShelter(ID, shelter, stay, day(2)), BY_AUTHOR)
                .nothing();
    }

    @Test
    void nobody_who_has_departed_asks_for_a_bed() {
        var request = new RequestShelter(ID, ShelterId.of(new UUID(1, 2)), StayId.of(new UUID(1, 3)), day(26));
        given(DEPARTED).when(request, BY_AUTHOR).refused(new NotPossibleNow("DEPARTED", CaseSteps.from(DEPARTED)));
    }
}
