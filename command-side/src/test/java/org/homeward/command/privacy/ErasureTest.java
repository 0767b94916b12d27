package org.homeward.command.privacy;

import static org.homeward.command.Shells.assertThatAllAreHandled;
import static org.homeward.kernel.privacy.PurposeGroup.CONTACT;
import static org.homeward.kernel.privacy.PurposeGroup.IDENTITY;
import static org.homeward.kernel.privacy.PurposeGroup.MEDICAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.homeward.command.DeciderSpec;
import org.homeward.command.privacy.rules.Erasure;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.privacy.ErasureCommand;
import org.homeward.kernel.privacy.ErasureCommand.DeclineErasure;
import org.homeward.kernel.privacy.ErasureCommand.EraseSubject;
import org.homeward.kernel.privacy.ErasureCommand.RequestErasure;
import org.homeward.kernel.privacy.ErasureEvent;
import org.homeward.kernel.privacy.ErasureEvent.ErasureDeclined;
import org.homeward.kernel.privacy.ErasureEvent.ErasureRequested;
import org.homeward.kernel.privacy.ErasureEvent.SubjectKeysDestroyed;
import org.homeward.kernel.privacy.ErasureGround;
import org.homeward.kernel.privacy.ErasureObstacle;
import org.homeward.kernel.privacy.PrivacyRejection.BeforeErasureRequest;
import org.homeward.kernel.privacy.PrivacyRejection.ErasureNeedsSecondOfficer;
import org.homeward.kernel.privacy.PrivacyRejection.ErasureNotRequested;
import org.homeward.kernel.privacy.PrivacyRejection.ErasureRequestOpen;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {
    private static final SubjectId PERSON = SubjectId.of(new UUID(0, 1));
    private static final Facts FIRST = officer(1);
    private static final Facts SECOND = officer(2);

    private final DeciderSpec<ErasureCommand, Erasure, ErasureEvent> erasure =
            new DeciderSpec<>(Erasure.initial(), Erasure::decide, Erasure::evolve);

    @Test
    void every_command_reaches_the_rules() {
        assertThatAllAreHandled(ErasureAggregate.class, ErasureCommand.class);
    }

    @Test
    void an_erasure_is_requested_once() {
        erasure.given().when(request(IDENTITY, CONTACT), FIRST).then(requested(IDENTITY, CONTACT));
        erasure.given(requested(IDENTITY, CONTACT))
                .when(request(IDENTITY, CONTACT), SECOND)
                .nothing();
        erasure.given(requested(IDENTITY))
                .when(request(MEDICAL), FIRST)
                .refused(new ErasureRequestOpen(Set.of(IDENTITY)));
    }

    @Test
    void what_is_erased_is_not_erased_again() {
        erasure.given(requested(IDENTITY), destroyed(IDENTITY))
                .when(request(IDENTITY), FIRST)
                .nothing();
        erasure.given(requested(IDENTITY), destroyed(IDENTITY))
                .when(new EraseSubject(PERSON, day(3)), FIRST)
                .nothing();
        erasure.given(requested(IDENTITY), destroyed(IDENTITY))
                .when(request(MEDICAL), FIRST)
                .then(requested(MEDICAL));
        erasure.given(requested(IDENTITY), destroyed(IDENTITY), requested(MEDICAL), destroyed(MEDICAL))
                .when(request(IDENTITY, MEDICAL), FIRST)
                .nothing();
    }

    @Test
    void a_second_officer_erases_what_the_first_requested() {
        erasure.given(requested(IDENTITY, MEDICAL))
                .when(new EraseSubject(PERSON, day(2)), SECOND)
                .then(destroyed(IDENTITY, MEDICAL));
        erasure.given(requested(IDENTITY))
                .when(new EraseSubject(PERSON, day(2)), FIRST)
                .refused(new ErasureNeedsSecondOfficer());
        erasure.given(requested(IDENTITY))
                .when(new EraseSubject(PERSON, day(0)), SECOND)
                .refused(new BeforeErasureRequest(day(1)));
        erasure.given().when(new EraseSubject(PERSON, day(2)), SECOND).refused(new ErasureNotRequested());
    }

    @Test
    void a_request_can_be_declined_and_made_again() {
        erasure.given(requested(IDENTITY)).when(decline(2), FIRST).then(declined());
        erasure.given(requested(IDENTITY), declined())
                .when(request(IDENTITY), FIRST)
                .then(requested(IDENTITY));
        erasure.given(requested(IDENTITY), declined())
                .when(new EraseSubject(PERSON, day(3)), SECOND)
                .refused(new ErasureNotRequested());
        erasure.given(requested(IDENTITY)).when(decline(0), FIRST).refused(new BeforeErasureRequest(day(1)));
        erasure.given().when(decline(2), FIRST).refused(new ErasureNotRequested());
    }

    private static RequestErasure request(PurposeGroup... groups) {
        return new RequestErasure(PERSON, Set.of(groups), ErasureGround.REQUEST_OF_PERSON, day(1));
    }

    private static ErasureRequested requested(PurposeGroup... groups) {
        return new ErasureRequested(
                PERSON,
                Set.of(groups),
                ErasureGround.REQUEST_OF_PERSON,
                FIRST.actor().id(),
                day(1));
    }

    private static DeclineErasure decline(int day) {
        return new DeclineErasure(PERSON, ErasureObstacle.FINANCIAL_RETENTION, day(day));
    }

    private static ErasureDeclined declined() {
        return new ErasureDeclined(PERSON, ErasureObstacle.FINANCIAL_RETENTION, day(2));
    }

    private static SubjectKeysDestroyed destroyed(PurposeGroup... groups) {
        return new SubjectKeysDestroyed(PERSON, Set.of(groups), ErasureGround.REQUEST_OF_PERSON, day(2));
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2009, 3, 1).plusDays(number);
    }

    private static Facts officer(int number) {
        return new Facts(
                Instant.parse("2009-03-05T09:00:00Z"),
                new Actor(UserId.of(new UUID(0, number)), Set.of(Role.DPO), Office.TRIPOLI));
    }
}
