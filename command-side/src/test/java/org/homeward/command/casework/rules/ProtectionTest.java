package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.casework.rules.Asked.hold;
import static org.homeward.command.casework.rules.Asked.release;
import static org.homeward.command.casework.rules.Asked.screening;
import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.PERSON;
import static org.homeward.command.casework.rules.Cases.bestInterests;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.facts;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.held;
import static org.homeward.command.casework.rules.Cases.name;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.command.casework.rules.Cases.screened;
import static org.homeward.kernel.casework.CaseStatus.ELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;

import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.HoldOfOthers;
import org.homeward.kernel.casework.CaseworkRejection.NoSuchHold;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.CaseworkRejection.ReferralNotAgreed;
import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.ProtectionCommand.AppointGuardian;
import org.homeward.kernel.casework.ProtectionCommand.DecideBestInterests;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.ProtectionEvent.GuardianAppointed;
import org.homeward.kernel.casework.ProtectionEvent.HoldPlaced;
import org.homeward.kernel.casework.ProtectionEvent.HoldReleased;
import org.homeward.kernel.casework.ProtectionEvent.ProtectionReferralMade;
import org.homeward.kernel.casework.ProtectionEvent.ScreeningCompleted;
import org.homeward.kernel.casework.ScreeningResult;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ProtectionTest {
    private static final Facts BY_PROTECTION = facts(AUTHOR, Role.PRO, 25);

    @Test
    void a_sound_screening_opens_the_way() {
        given(REGISTERED)
                .when(screening(true, Interpreter.INDEPENDENT, false), BY_AUTHOR)
                .then(screened(false));
    }

    @Test
    void a_screening_that_was_not_private_is_provisional() {
        given(REGISTERED)
                .when(screening(false, Interpreter.INDEPENDENT, false), BY_AUTHOR)
                .then(provisional(false, Interpreter.INDEPENDENT));
    }

    @Test
    void a_screening_with_an_interpreter_of_the_authorities_is_provisional_and_recorded_once() {
        var provisional = provisional(true, Interpreter.FROM_AUTHORITIES);
        var again = screening(true, Interpreter.FROM_AUTHORITIES, false);
        given(REGISTERED).when(again, BY_AUTHOR).then(provisional);
        given(REGISTERED, provisional).when(again, BY_AUTHOR).nothing();
    }

    @Test
    void a_provisional_screening_does_not_lead_to_eligibility() {
        given(REGISTERED, provisional(false, Interpreter.INDEPENDENT))
                .when(new ConfirmEligibility(ID, day(2)), BY_AUTHOR)
                .refused(new NotPossibleNow("REGISTERED", CaseSteps.from(REGISTERED)));
    }

    @Test
    void the_same_screening_counts_once_even_when_the_case_has_moved_on() {
        given(ELIGIBLE)
                .when(screening(true, Interpreter.INDEPENDENT, false), BY_AUTHOR)
                .nothing();
    }

    @Test
    void a_hold_names_the_seat_and_the_money_it_stops() {
        given(MANIFESTED)
                .when(hold(HoldClass.MEDICAL), BY_AUTHOR)
                .then(new HoldPlaced(
                        ID,
                        HoldClass.MEDICAL,
                        note("hold"),
                        day(40),
                        day(9),
                        new FundingPlace.At(AGREEMENT),
                        new Seat.On(FLIGHT)));
    }

    @Test
    void a_hold_of_the_same_class_is_placed_once() {
        given(PREPARING, held(HoldClass.CHILD))
                .when(hold(HoldClass.CHILD), BY_AUTHOR)
                .nothing();
    }

    @Test
    void a_hold_is_released_once_with_its_reason() {
        var released = new HoldReleased(ID, HoldClass.CHILD, note("solved"), day(12));
        given(PREPARING, held(HoldClass.CHILD))
                .when(release(HoldClass.CHILD), BY_PROTECTION)
                .then(released);
        given(PREPARING, held(HoldClass.CHILD), released)
                .when(release(HoldClass.CHILD), BY_PROTECTION)
                .nothing();
    }

    @Test
    void a_hold_is_released_only_by_somebody_who_can_judge_that_the_danger_is_over() {
        for (var holdClass : HoldClass.values()) {
            for (var role : Role.values()) {
                var released = given(PREPARING, held(holdClass)).when(release(holdClass), facts(AUTHOR, role, 25));
                if (holdClass.releasedBy().contains(role)) {
                    released.then(new HoldReleased(ID, holdClass, note("solved"), day(12)));
                } else {
                    released.refused(new HoldOfOthers(holdClass, holdClass.releasedBy()));
                }
            }
        }
        assertThat(HoldClass.PROTECTION.releasedBy()).containsOnly(Role.PRO, Role.CPO);
        assertThat(HoldClass.CHILD.releasedBy()).containsOnly(Role.PRO, Role.CPO);
        assertThat(HoldClass.MEDICAL.releasedBy()).containsOnly(Role.MED);
    }

    @Test
    void a_hold_that_was_placed_again_is_not_released_already() {
        var released = new HoldReleased(ID, HoldClass.CHILD, note("solved"), day(12));
        given(PREPARING, held(HoldClass.CHILD), released, held(HoldClass.CHILD))
                .when(release(HoldClass.CHILD), BY_PROTECTION)
                .then(released);
    }

    @Test
    void only_an_active_hold_can_be_released() {
        given(PREPARING, held(HoldClass.CHILD))
                .when(release(HoldClass.MEDICAL), BY_AUTHOR)
                .refused(new NoSuchHold(HoldClass.MEDICAL));
    }

    @Test
    void a_person_is_referred_to_protection_once_and_only_with_agreement() {
        var refer = new ReferInternationalProtection(ID, true, note("grounds"), day(2));
        given(SCREENED)
                .when(refer, BY_AUTHOR)
                .then(new ProtectionReferralMade(
                        ID, note("grounds"), PERSON, new FundingPlace.None(), new Seat.None(), day(2)));
        given(REFERRED_PROTECTION).when(refer, BY_AUTHOR).nothing();
        given(SCREENED)
                .when(new ReferInternationalProtection(ID, false, note("grounds"), day(2)), BY_AUTHOR)
                .refused(new ReferralNotAgreed());
    }

    @Test
    void a_guardian_is_appointed_once_and_another_one_takes_over() {
        var first = new GuardianAppointed(ID, name("Chidi"), day(2));
        given(SCREENED)
                .when(new AppointGuardian(ID, name("Chidi"), day(2)), BY_AUTHOR)
                .then(first);
        given(SCREENED, first)
                .when(new AppointGuardian(ID, name("Chidi"), day(2)), BY_AUTHOR)
                .nothing();
        given(SCREENED, first)
                .when(new AppointGuardian(ID, name("Ngozi"), day(2)), BY_AUTHOR)
                .then(new GuardianAppointed(ID, name("Ngozi"), day(2)));
    }

    @Test
    void the_panel_decides_what_is_best_for_a_child_and_may_decide_anew() {
        var decide = new DecideBestInterests(ID, true, note("panel"), day(60), day(3));
        given(SCREENED).when(decide, BY_AUTHOR).then(bestInterests(true));
        given(SCREENED, bestInterests(true)).when(decide, BY_AUTHOR).nothing();
        given(SCREENED, bestInterests(false)).when(decide, BY_AUTHOR).then(bestInterests(true));
    }

    @Test
    void best_interests_are_not_decided_before_the_screening() {
        given(REGISTERED)
                .when(new DecideBestInterests(ID, true, note("panel"), day(60), day(3)), BY_AUTHOR)
                .refused(new NotPossibleNow("REGISTERED", CaseSteps.from(REGISTERED)));
    }

    private static ScreeningCompleted provisional(boolean inPrivate, Interpreter interpreter) {
        return new ScreeningCompleted(
                ID, inPrivate, interpreter, ScreeningResult.PROVISIONAL, false, 20, note("findings"), day(1));
    }
}
