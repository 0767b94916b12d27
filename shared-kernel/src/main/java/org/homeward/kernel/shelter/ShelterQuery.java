package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.Following;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.message.Require;

/**
 * Everything that can be asked about shelters. Guests appear by case id only.
 *
 * @param <R> the view that answers
 */
public sealed interface ShelterQuery<R> extends Query<R> {

    /** All shelters. */
    record ListShelters() implements ShelterQuery<ShelterList> {
        @Override
        public Class<ShelterList> answerType() {
            return ShelterList.class;
        }
    }

    /** The rooms and beds of a shelter now, and who has them. */
    record ShowShelterBoard(ShelterId shelterId) implements ShelterQuery<ShelterBoard> {
        @Override
        public Class<ShelterBoard> answerType() {
            return ShelterBoard.class;
        }
    }

    /** The people who wait for a bed in a shelter, in the order in which beds are given. */
    record ShowShelterQueue(ShelterId shelterId, Page page) implements ShelterQuery<ShelterQueue> {
        @Override
        public Class<ShelterQueue> answerType() {
            return ShelterQueue.class;
        }
    }

    /** How full a shelter was, night by night; at most {@link #MOST_DAYS} days, both ends included. */
    record ShowOccupancy(ShelterId shelterId, LocalDate from, LocalDate to) implements ShelterQuery<Occupancy> {
        /** The most days one answer holds. */
        public static final int MOST_DAYS = 400;

        public ShowOccupancy {
            from = Require.date(from, "from");
            to = Require.date(to, "to");
            Require.that(!to.isBefore(from), "to is not before from");
            Require.that(ChronoUnit.DAYS.between(from, to) < MOST_DAYS, "at most " + MOST_DAYS + " days are shown");
        }

        @Override
        public Class<Occupancy> answerType() {
            return Occupancy.class;
        }
    }

    /** The board of a shelter, each time a bed or a stay on it changes. */
    record FollowShelter(ShelterId shelterId) implements ShelterQuery<Changed>, Following {
        @Override
        public String followedId() {
            return shelterId.value();
        }
    }
}
