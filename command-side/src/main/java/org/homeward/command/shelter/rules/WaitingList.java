package org.homeward.command.shelter.rules;

import java.time.LocalDate;
import java.util.Comparator;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionRequested;
import org.pcollections.TreePSet;

/** The guests without a bed, in the order in which they are offered one. */
record WaitingList(TreePSet<Turn> turns, int numbered) {
    /** The most guests that can wait. */
    static final int LONGEST = 1_000;

    static final WaitingList EMPTY = new WaitingList(TreePSet.empty(), 0);

    /** One guest's turn: by priority, then by day, then by order of asking. */
    record Turn(StayId stayId, int priority, LocalDate requestedOn, int number) implements Comparable<Turn> {
        private static final Comparator<Turn> ORDER = Comparator.comparingInt(Turn::priority)
                .reversed()
                .thenComparing(Turn::requestedOn)
                .thenComparingInt(Turn::number);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    Turn turnOf(AdmissionRequested request) {
        return new Turn(request.stayId(), request.priority(), request.requestedOn(), numbered);
    }

    WaitingList with(Turn turn) {
        return new WaitingList(turns.plus(turn), numbered + 1);
    }

    WaitingList without(Turn turn) {
        return new WaitingList(turns.minus(turn), numbered);
    }

    int length() {
        return turns.size();
    }
}
