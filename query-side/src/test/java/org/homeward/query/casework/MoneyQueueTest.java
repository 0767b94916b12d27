package org.homeward.query.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.DecisionTrack.Wait;
import org.homeward.kernel.casework.WaitingList;
import org.homeward.kernel.casework.WaitingList.Standing;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.security.Office;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyQueueTest {
    private static final LocalDate DAY = LocalDate.of(2008, 4, 1);
    private static final Office OTHER = new Office("BENGHAZI");

    @Test
    void a_standing_names_everybody_who_is_ahead_and_why() {
        var cases = List.of(
                waiting(1, 30, DAY.plusDays(3)),
                waiting(2, 40, DAY.plusDays(9)),
                waiting(3, 30, DAY.plusDays(1)),
                waiting(4, 30, DAY.plusDays(3)),
                waiting(5, 10, DAY));
        var list = MoneyQueue.of(cases).page(Page.first(10), found -> true, 77);
        assertThat(list.rows())
                .extracting(row -> row.caseId().value(), WaitingList.Row::standing)
                .containsExactly(
                        row(2, new Standing(1, 40, DAY.plusDays(9), 0, 0, 0)),
                        row(3, new Standing(2, 30, DAY.plusDays(1), 1, 0, 0)),
                        row(1, new Standing(3, 30, DAY.plusDays(3), 1, 1, 0)),
                        row(4, new Standing(4, 30, DAY.plusDays(3), 1, 1, 1)),
                        row(5, new Standing(5, 10, DAY, 4, 0, 0)));
        assertThat(list.total()).isEqualTo(5);
        assertThat(list.position()).isEqualTo(77);
    }

    @Test
    void the_facts_of_a_standing_add_up_to_the_rank_and_pages_hold_everybody_once() {
        var random = new Random(7);
        var cases = new ArrayList<IndexedCase>();
        for (var number = 0; number < 500; number++) {
            cases.add(waiting(number, random.nextInt(4) * 10, DAY.plusDays(random.nextInt(9))));
        }
        Collections.shuffle(cases, random);
        var queue = MoneyQueue.of(cases);
        var seen = new ArrayList<WaitingList.Row>();
        var page = Page.first(37);
        for (var list = queue.page(page, found -> true, 1); ; list = queue.page(page, found -> true, 1)) {
            seen.addAll(list.rows());
            if (list.next().isEmpty()) {
                break;
            }
            page = new Page(list.next(), 37);
        }
        assertThat(seen).hasSize(500).doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(WaitingList.Row::standing)
                .allSatisfy(standing -> assertThat(
                                standing.aheadByPriority() + standing.aheadByDate() + standing.aheadByCase() + 1)
                        .isEqualTo(standing.rank()));
    }

    @Test
    void cases_of_other_offices_count_for_the_rank_and_are_not_shown() {
        var cases = List.of(waiting(1, 30, DAY), of(OTHER, 2, new Wait(40, DAY)));
        var list = MoneyQueue.of(cases)
                .page(Page.first(10), found -> found.office().equals(Office.TRIPOLI), 1);
        assertThat(list.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.standing().rank()).isEqualTo(2));
        assertThat(list.total()).isEqualTo(2);
    }

    private static Tuple row(int number, Standing standing) {
        return tuple(CaseEvents.file(number).value(), standing);
    }

    private static IndexedCase waiting(int number, int priority, LocalDate since) {
        return of(Office.TRIPOLI, number, new Wait(priority, since));
    }

    private static IndexedCase of(Office office, int number, Wait turn) {
        return new IndexedCase(
                CaseEvents.file(number).value(),
                office,
                Map.of(),
                DAY,
                CaseStatus.WAITLISTED,
                CaseEvents.person(number).value(),
                "MLI",
                false,
                Optional.of(turn),
                false,
                Instant.EPOCH);
    }
}
