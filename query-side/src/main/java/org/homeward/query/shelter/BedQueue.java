package org.homeward.query.shelter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.shelter.ShelterQueue;
import org.homeward.kernel.shelter.ShownSection;

/** The waiting list of a shelter with the facts each place follows from. */
final class BedQueue {
    private BedQueue() {}

    /** A part of the list; the cursor is the number of rows before it. */
    static ShelterQueue page(ShelterId shelter, List<Turn> waiting, Page page, long position) {
        var rows = rows(waiting.stream()
                .filter(turn -> turn.shelter().equals(shelter.value()))
                .sorted(Turn.ORDER)
                .toList());
        var from = Math.min(page.after().map(RowCursor::parse).orElse(0), rows.size());
        var to = Math.min(from + page.size(), rows.size());
        var next = to < rows.size() ? Optional.of(Integer.toString(to)) : Optional.<String>empty();
        return new ShelterQueue(shelter, rows.subList(from, to), rows.size(), next, position);
    }

    private static List<ShelterQueue.Row> rows(List<Turn> turns) {
        var rows = new ArrayList<ShelterQueue.Row>();
        var section = 0;
        var priority = 0;
        var day = 0;
        for (var index = 0; index < turns.size(); index++) {
            var turn = turns.get(index);
            if (turn.section() != turns.get(section).section()) {
                section = index;
            }
            if (section == index || turn.priority() != turns.get(priority).priority()) {
                priority = index;
            }
            if (priority == index || !turn.since().equals(turns.get(day).since())) {
                day = index;
            }
            rows.add(new ShelterQueue.Row(
                    turn.caseId(),
                    turn.stayId(),
                    ShownSection.of(turn.section()),
                    index - section + 1,
                    turn.priority(),
                    turn.since(),
                    priority - section,
                    day - priority,
                    index - day));
        }
        return rows;
    }
}
