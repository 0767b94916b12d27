package org.homeward.query.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeward.kernel.casework.DecisionTrack.Wait;
import org.homeward.kernel.casework.WaitingList;
import org.homeward.kernel.casework.WaitingList.Standing;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.message.Page;

/**
 * Who waits for money, in order: the highest priority first, then the earliest day, then the smallest case id.
 *
 * @param places the places, from the first on
 */
record MoneyQueue(List<Place> places) {
    private static final Comparator<Waiting> ORDER = Comparator.comparingInt(Waiting::priority)
            .reversed()
            .thenComparing(Waiting::since)
            .thenComparing(Waiting::caseId);

    private record Waiting(IndexedCase found, Wait turn) {
        int priority() {
            return turn.priority();
        }

        LocalDate since() {
            return turn.since();
        }

        String caseId() {
            return found.caseId();
        }
    }

    /**
     * A place.
     *
     * @param found the case
     * @param standing its rank and why
     */
    record Place(IndexedCase found, Standing standing) {}

    /** The queue of all cases that wait. */
    static MoneyQueue of(List<IndexedCase> cases) {
        var waiting = cases.stream()
                .flatMap(found -> found.waiting().map(wait -> new Waiting(found, wait)).stream())
                .sorted(ORDER)
                .toList();
        var places = new ArrayList<Place>();
        var samePriority = 0;
        var sameDay = 0;
        for (var index = 0; index < waiting.size(); index++) {
            var turn = waiting.get(index);
            if (turn.priority() != waiting.get(samePriority).priority()) {
                samePriority = index;
            }
            if (samePriority == index
                    || !turn.since().equals(waiting.get(sameDay).since())) {
                sameDay = index;
            }
            places.add(new Place(
                    turn.found(),
                    new Standing(
                            index + 1,
                            turn.priority(),
                            turn.since(),
                            samePriority,
                            sameDay - samePriority,
                            index - sameDay)));
        }
        return new MoneyQueue(places);
    }

    /** A part of the queue with the cases that may be seen; the cursor is the rank of the last one. */
    WaitingList page(Page page, Predicate<IndexedCase> visible, long position) {
        var after = page.after().map(SequenceCursor::parse).orElse(0);
        var found = places.stream()
                .skip(after)
                .filter(place -> visible.test(place.found()))
                .limit(page.size() + 1L)
                .toList();
        var shown = found.subList(0, Math.min(page.size(), found.size()));
        var next = found.size() > page.size()
                ? Optional.of(Integer.toString(shown.getLast().standing().rank()))
                : Optional.<String>empty();
        return new WaitingList(shown.stream().map(MoneyQueue::row).toList(), places.size(), next, position);
    }

    private static WaitingList.Row row(Place place) {
        return new WaitingList.Row(
                new CaseId(place.found().caseId()),
                new CountryCode(place.found().country()),
                place.standing());
    }
}
