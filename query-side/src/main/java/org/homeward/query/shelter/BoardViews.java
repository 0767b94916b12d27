package org.homeward.query.shelter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.shelter.BedCount;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShelterBoard.Bed;
import org.homeward.kernel.shelter.ShelterBoard.BedState;
import org.homeward.kernel.shelter.ShelterList;
import org.homeward.kernel.shelter.ShownSection;

/** Shows boards. */
final class BoardViews {
    private BoardViews() {}

    static ShelterBoard board(ShelterId shelter, BoardState state, int waiting) {
        var rooms = state.rooms().stream()
                .map(plan -> new ShelterBoard.Room(
                        plan.room(),
                        ShownSection.of(plan.section()),
                        plan.beds().stream().map(bed -> bed(state, bed)).toList()))
                .toList();
        return new ShelterBoard(
                shelter,
                state.name(),
                openedOn(state),
                rooms,
                count(state),
                waiting,
                state.version(),
                state.position());
    }

    static ShelterList.Row row(ShelterId shelter, BoardState state, int waiting) {
        return new ShelterList.Row(shelter, state.name(), openedOn(state), count(state), waiting);
    }

    static LocalDate openedOn(BoardState state) {
        return state.openedOn().orElse(LocalDate.EPOCH);
    }

    static int beds(BoardState state) {
        return state.rooms().stream().mapToInt(room -> room.beds().size()).sum();
    }

    private static Bed bed(BoardState state, String bed) {
        return Optional.ofNullable(state.taken().get(bed))
                .orElseGet(() -> new Bed(
                        bed, BedState.FREE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static BedCount count(BoardState state) {
        var taken = List.copyOf(state.taken().values());
        return new BedCount(
                beds(state) - taken.size(),
                in(taken, BedState.RESERVED),
                in(taken, BedState.OCCUPIED) + in(taken, BedState.ABSENT),
                in(taken, BedState.BLOCKED));
    }

    private static int in(List<Bed> beds, BedState state) {
        return (int) beds.stream().filter(bed -> bed.state() == state).count();
    }
}
