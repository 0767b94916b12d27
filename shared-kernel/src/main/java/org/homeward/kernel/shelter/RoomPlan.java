package org.homeward.kernel.shelter;

import java.util.List;
import org.homeward.kernel.message.Require;

/** One room of a section and its beds; bed codes are unique in the shelter, for example {@code M1-3}. */
public record RoomPlan(String room, SectionKind section, List<String> beds) {
    public RoomPlan {
        room = Require.text(room, 12, "room");
        beds = List.copyOf(beds);
        Require.atMost(beds, 60, "beds");
    }
}
