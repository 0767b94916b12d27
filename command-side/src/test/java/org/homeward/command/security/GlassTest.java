package org.homeward.command.security;

import static org.homeward.command.Shells.assertThatAllAreHandled;
import static org.homeward.kernel.privacy.PurposeGroup.IDENTITY;
import static org.homeward.kernel.privacy.PurposeGroup.MEDICAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.homeward.command.DeciderSpec;
import org.homeward.command.security.rules.Glass;
import org.homeward.kernel.identity.GlassId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.BreakGlassCommand;
import org.homeward.kernel.security.BreakGlassCommand.BreakGlass;
import org.homeward.kernel.security.BreakGlassCommand.RecordOverdueGlass;
import org.homeward.kernel.security.BreakGlassCommand.ReviewGlass;
import org.homeward.kernel.security.BreakGlassEvent;
import org.homeward.kernel.security.BreakGlassEvent.GlassBroken;
import org.homeward.kernel.security.BreakGlassEvent.GlassOverdue;
import org.homeward.kernel.security.BreakGlassEvent.GlassReviewed;
import org.homeward.kernel.security.BreakGlassGround;
import org.homeward.kernel.security.BreakGlassReview;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.security.SecurityRejection.GlassDiffers;
import org.homeward.kernel.security.SecurityRejection.GlassIsReviewed;
import org.homeward.kernel.security.SecurityRejection.GlassStillOpen;
import org.homeward.kernel.security.SecurityRejection.GlassUnknown;
import org.homeward.kernel.security.SecurityRejection.ReviewByReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GlassTest {
    private static final GlassId GLASS = GlassId.of(new UUID(0, 1));
    private static final SubjectId PERSON = SubjectId.of(new UUID(0, 2));
    private static final Instant NOW = Instant.parse("2009-03-05T22:50:00Z");
    private static final LocalDate NEXT_DAY_IN_TRIPOLI = LocalDate.of(2009, 3, 6);
    private static final LocalDate DUE = LocalDate.of(2009, 3, 9);

    private final DeciderSpec<BreakGlassCommand, Glass, BreakGlassEvent> glass =
            new DeciderSpec<>(Glass.initial(), Glass::decide, Glass::evolve);

    @Test
    void every_command_reaches_the_rules() {
        assertThatAllAreHandled(BreakGlassAggregate.class, BreakGlassCommand.class);
    }

    @Test
    void whoever_breaks_it_sees_for_half_an_hour_and_is_looked_at_within_three_days() {
        glass.given().when(breakIt(MEDICAL), officer(1, Duration.ZERO)).then(broken(MEDICAL));
    }

    @Test
    void a_repetition_does_not_prolong_it() {
        glass.given(broken(MEDICAL))
                .when(breakIt(MEDICAL), officer(1, Duration.ofMinutes(29)))
                .nothing();
        glass.given(broken(MEDICAL), reviewed(BreakGlassReview.JUSTIFIED))
                .when(breakIt(MEDICAL), officer(1, Duration.ofDays(2)))
                .nothing();
    }

    @Test
    void its_id_belongs_to_one_emergency_and_one_officer() {
        glass.given(broken(MEDICAL))
                .when(breakIt(MEDICAL, IDENTITY), officer(1, Duration.ZERO))
                .refused(new GlassDiffers());
        glass.given(broken(MEDICAL))
                .when(breakIt(MEDICAL), officer(2, Duration.ZERO))
                .refused(new GlassDiffers());
        glass.given(broken(MEDICAL), reviewed(BreakGlassReview.JUSTIFIED))
                .when(breakIt(IDENTITY), officer(1, Duration.ofDays(2)))
                .refused(new GlassDiffers());
    }

    @Test
    void somebody_else_reviews_it_when_nobody_reads_any_more() {
        glass.given(broken(MEDICAL))
                .when(review(BreakGlassReview.JUSTIFIED), officer(2, Glass.OPEN))
                .then(reviewed(BreakGlassReview.JUSTIFIED));
        glass.given(broken(MEDICAL), new GlassOverdue(GLASS, DUE))
                .when(review(BreakGlassReview.JUSTIFIED), officer(2, Glass.OPEN))
                .then(reviewed(BreakGlassReview.JUSTIFIED));
        glass.given(broken(MEDICAL))
                .when(review(BreakGlassReview.JUSTIFIED), officer(2, Glass.OPEN.minusNanos(1)))
                .refused(new GlassStillOpen(NOW.plus(Glass.OPEN)));
        glass.given(broken(MEDICAL))
                .when(review(BreakGlassReview.JUSTIFIED), officer(1, Duration.ofDays(1)))
                .refused(new ReviewByReader());
        glass.given()
                .when(review(BreakGlassReview.JUSTIFIED), officer(2, Duration.ZERO))
                .refused(new GlassUnknown());
    }

    @Test
    void a_review_is_final() {
        glass.given(broken(MEDICAL), reviewed(BreakGlassReview.NOT_JUSTIFIED))
                .when(review(BreakGlassReview.NOT_JUSTIFIED), officer(2, Duration.ofDays(2)))
                .nothing();
        glass.given(broken(MEDICAL), reviewed(BreakGlassReview.NOT_JUSTIFIED))
                .when(review(BreakGlassReview.JUSTIFIED), officer(2, Duration.ofDays(2)))
                .refused(new GlassIsReviewed(BreakGlassReview.NOT_JUSTIFIED));
        glass.given(broken(MEDICAL), reviewed(BreakGlassReview.NOT_JUSTIFIED))
                .when(review(BreakGlassReview.NOT_JUSTIFIED), officer(3, Duration.ofDays(2)))
                .refused(new GlassIsReviewed(BreakGlassReview.NOT_JUSTIFIED));
    }

    @Test
    void a_review_that_nobody_made_in_time_is_recorded_once() {
        var overdue = new RecordOverdueGlass(GLASS, DUE);
        glass.given(broken(MEDICAL)).when(overdue, officer(9, Glass.REVIEW)).then(new GlassOverdue(GLASS, DUE));
        glass.given(broken(MEDICAL), new GlassOverdue(GLASS, DUE))
                .when(overdue, officer(9, Glass.REVIEW))
                .nothing();
        glass.given(broken(MEDICAL), reviewed(BreakGlassReview.JUSTIFIED))
                .when(overdue, officer(9, Glass.REVIEW))
                .nothing();
        glass.given().when(overdue, officer(9, Glass.REVIEW)).refused(new GlassUnknown());
    }

    private static BreakGlass breakIt(PurposeGroup... groups) {
        return new BreakGlass(GLASS, PERSON, Set.of(groups), BreakGlassGround.MEDICAL_EMERGENCY, "INC-2009-17");
    }

    private static GlassBroken broken(PurposeGroup... groups) {
        return new GlassBroken(
                GLASS,
                PERSON,
                Set.of(groups),
                BreakGlassGround.MEDICAL_EMERGENCY,
                "INC-2009-17",
                user(1),
                Instant.parse("2009-03-05T23:20:00Z"),
                Instant.parse("2009-03-08T22:50:00Z"),
                NEXT_DAY_IN_TRIPOLI);
    }

    private static ReviewGlass review(BreakGlassReview review) {
        return new ReviewGlass(GLASS, review);
    }

    private static GlassReviewed reviewed(BreakGlassReview review) {
        return new GlassReviewed(GLASS, review, user(2), NEXT_DAY_IN_TRIPOLI);
    }

    private static UserId user(int number) {
        return UserId.of(new UUID(0, number));
    }

    private static Facts officer(int number, Duration later) {
        return new Facts(NOW.plus(later), new Actor(user(number), Set.of(Role.PRO), Office.TRIPOLI));
    }
}
