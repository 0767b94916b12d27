package org.homeward.query.security.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.identity.GlassId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.BreakGlassEvent.GlassBroken;
import org.homeward.kernel.security.BreakGlassEvent.GlassOverdue;
import org.homeward.kernel.security.BreakGlassEvent.GlassReviewed;
import org.homeward.kernel.security.BreakGlassGround;
import org.homeward.kernel.security.BreakGlassReview;
import org.homeward.kernel.security.BrokenGlassList.Entry;
import org.homeward.kernel.security.BrokenGlassList.Review;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.SecurityQuery.Which;
import org.homeward.query.ReadSide;
import org.homeward.query.security.BrokenGlass;
import org.homeward.query.security.BrokenGlassProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenGlassIT {
    private static final Instant UNTIL = ReadSide.BEGINNING.plus(Duration.ofMinutes(30));
    private static final LocalDate DAY = LocalDate.of(2009, 1, 1);

    private final ReadSide readSide;
    private final BrokenGlass glasses;

    BrokenGlassIT(@TempDir Path folder) {
        readSide = new ReadSide(folder, new BrokenGlassProjection());
        glasses = new MongoBrokenGlass(readSide.store(), readSide.format());
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void whoever_broke_the_glass_sees_what_was_asked_for_until_the_time_is_over_and_nobody_else_does() {
        readSide.happened(
                broken(1, 7, PurposeGroup.MEDICAL),
                broken(2, 7, PurposeGroup.IDENTITY),
                broken(3, 8, PurposeGroup.CONTACT));

        assertThat(glasses.seenBy(user(7), UNTIL.minusMillis(1)))
                .isEqualTo(Map.of(person(1), Set.of(PurposeGroup.MEDICAL), person(2), Set.of(PurposeGroup.IDENTITY)));
        assertThat(glasses.seenBy(user(8), UNTIL.minusMillis(1)))
                .isEqualTo(Map.of(person(3), Set.of(PurposeGroup.CONTACT)));
        assertThat(glasses.seenBy(user(9), UNTIL.minusMillis(1))).isEmpty();
        assertThat(glasses.seenBy(user(7), UNTIL)).isEmpty();
    }

    @Test
    void a_later_emergency_about_the_same_person_adds_to_the_first() {
        readSide.happened(broken(1, 7, PurposeGroup.MEDICAL));
        readSide.happened(new GlassBroken(
                glass(2),
                person(1),
                Set.of(PurposeGroup.IDENTITY),
                BreakGlassGround.DANGER_TO_LIFE,
                "INC-2",
                user(7),
                UNTIL,
                UNTIL,
                DAY));

        assertThat(glasses.seenBy(user(7), ReadSide.BEGINNING))
                .isEqualTo(Map.of(person(1), Set.of(PurposeGroup.MEDICAL, PurposeGroup.IDENTITY)));
    }

    @Test
    void the_list_says_who_saw_what_of_whom_why_and_what_somebody_else_found() {
        readSide.happened(
                broken(1, 7, PurposeGroup.MEDICAL),
                new GlassOverdue(glass(1), DAY.plusDays(3)),
                new GlassReviewed(glass(1), BreakGlassReview.NOT_JUSTIFIED, user(9), DAY.plusDays(4)));

        assertThat(list(Which.ALL))
                .containsExactly(new Entry(
                        glass(1),
                        user(7),
                        Office.TRIPOLI,
                        person(1),
                        Set.of(PurposeGroup.MEDICAL),
                        BreakGlassGround.MEDICAL_EMERGENCY,
                        "INC-1",
                        ReadSide.BEGINNING,
                        UNTIL,
                        UNTIL,
                        true,
                        Optional.of(new Review(BreakGlassReview.NOT_JUSTIFIED, user(9), DAY.plusDays(4)))));
        assertThat(list(Which.UNREVIEWED)).isEmpty();
    }

    @Test
    void the_newest_come_first_page_by_page_and_another_office_has_none() {
        for (var number = 1; number <= 5; number++) {
            readSide.happened(broken(number, 7, PurposeGroup.MEDICAL));
        }
        readSide.happened(new GlassReviewed(glass(4), BreakGlassReview.JUSTIFIED, user(9), DAY));

        var first = glasses.list(Which.UNREVIEWED, Optional.of(Office.TRIPOLI), Page.first(2));
        var second = glasses.list(Which.UNREVIEWED, Optional.empty(), new Page(first.next(), 2));

        assertThat(first.entries()).extracting(Entry::glassId).containsExactly(glass(5), glass(3));
        assertThat(second.entries()).extracting(Entry::glassId).containsExactly(glass(2), glass(1));
        assertThat(second.next()).isEmpty();
        assertThat(glasses.list(Which.ALL, Optional.of(new Office("SEBHA")), Page.first(10))
                        .entries())
                .isEmpty();
    }

    @Test
    void delivered_twice_it_says_the_same() {
        readSide.happened(
                broken(1, 7, PurposeGroup.MEDICAL),
                new GlassReviewed(glass(1), BreakGlassReview.JUSTIFIED, user(9), DAY));
        var before = list(Which.ALL);

        readSide.deliverAgain();

        assertThat(list(Which.ALL)).isEqualTo(before).hasSize(1);
    }

    private List<Entry> list(Which which) {
        return glasses.list(which, Optional.empty(), Page.first(10)).entries();
    }

    /** The emergency, the person and the ticket have the same number. */
    private static GlassBroken broken(int number, int officer, PurposeGroup group) {
        return new GlassBroken(
                glass(number),
                person(number),
                Set.of(group),
                BreakGlassGround.MEDICAL_EMERGENCY,
                "INC-" + number,
                user(officer),
                UNTIL,
                UNTIL,
                DAY);
    }

    private static GlassId glass(int number) {
        return GlassId.of(new UUID(0, number));
    }

    private static SubjectId person(int number) {
        return SubjectId.of(new UUID(1, number));
    }

    private static UserId user(int number) {
        return UserId.of(new UUID(2, number));
    }
}
