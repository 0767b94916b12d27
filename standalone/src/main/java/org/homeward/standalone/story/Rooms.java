package org.homeward.standalone.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;

/** The rooms of the centre as the manager sees them: whom each serves, and who has which bed. */
final class Rooms {
    private static final Set<SectionKind> EXCHANGED = Set.of(SectionKind.MEN, SectionKind.WOMEN, SectionKind.FAMILY);

    private final Map<String, RoomPlan> rooms = new LinkedHashMap<>();
    private final Map<String, Guest> taken = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();

    /** A room for another group. */
    record Change(String room, SectionKind section) {}

    void open(List<RoomPlan> plans) {
        plans.forEach(room -> rooms.put(room.room(), room));
    }

    void change(String room, SectionKind section) {
        rooms.computeIfPresent(room, (code, plan) -> new RoomPlan(code, section, plan.beds()));
    }

    void take(String bed, Guest guest) {
        taken.put(bed, guest);
    }

    void free(String bed) {
        taken.remove(bed);
    }

    void block(String bed) {
        blocked.add(bed);
    }

    void unblock(String bed) {
        blocked.remove(bed);
    }

    SectionKind sectionOf(String bed) {
        return rooms.values().stream()
                .filter(room -> room.beds().contains(bed))
                .findFirst()
                .orElseThrow()
                .section();
    }

    /** Some bed that nobody has and that can be used. */
    Optional<String> freeBed() {
        return rooms.values().stream().flatMap(this::freeBeds).findFirst();
    }

    /** A free bed of a section for a guest, in an empty room or beside guests of the same sex and age. */
    Optional<String> freeBed(SectionKind section, Guest guest) {
        return rooms.values().stream()
                .filter(room -> room.section() == section && guests(room).allMatch(other -> areAlike(guest, other)))
                .flatMap(this::freeBeds)
                .findFirst();
    }

    /**
     * An empty room that another group needs more: nobody waits for it, its group keeps another, and most wait for the
     * other group's rooms.
     */
    Optional<Change> change(Map<SectionKind, Integer> waiting) {
        var needed = waiting.entrySet().stream()
                .filter(entry -> EXCHANGED.contains(entry.getKey()))
                .max(Map.Entry.<SectionKind, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        return needed.flatMap(most -> rooms.values().stream()
                .filter(room -> isSpare(room) && !waiting.containsKey(room.section()))
                .findFirst()
                .map(room -> new Change(room.room(), most.getKey())));
    }

    private boolean isSpare(RoomPlan room) {
        var rest = rooms.values().stream()
                .filter(other -> other.section() == room.section())
                .count();
        return EXCHANGED.contains(room.section())
                && rest > 1
                && guests(room).findAny().isEmpty();
    }

    private Stream<String> freeBeds(RoomPlan room) {
        return room.beds().stream().filter(bed -> !taken.containsKey(bed) && !blocked.contains(bed));
    }

    private Stream<Guest> guests(RoomPlan room) {
        return room.beds().stream().flatMap(bed -> Stream.ofNullable(taken.get(bed)));
    }

    private static boolean areAlike(Guest one, Guest other) {
        return one.sex() == other.sex() && one.child() == other.child();
    }
}
