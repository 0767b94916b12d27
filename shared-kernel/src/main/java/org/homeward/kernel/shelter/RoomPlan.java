package org.homeward.kernel.shelter;

import java.util.List;
import java.util.regex.Pattern;
import org.homeward.kernel.message.Require;

/** One room of a section and its beds; bed codes are unique in the shelter, for example {@code M1-3}. */
public record RoomPlan(String room, SectionKind section, List<String> beds) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,11}");

    public RoomPlan {
        room = code(room, "room");
        beds = beds.stream().map(bed -> code(bed, "bed")).toList();
        Require.atMost(beds, 60, "beds");
        Require.that(!beds.isEmpty(), "a room has at least one bed");
    }

    /** The code of a room or bed: 1 to 12 capital letters, digits and hyphens. */
    static String code(String value, String what) {
        Require.that(CODE.matcher(value).matches(), what + " is a code of 1 to 12 capital letters, digits and hyphens");
        return value;
    }
}
