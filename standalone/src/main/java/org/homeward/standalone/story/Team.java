package org.homeward.standalone.story;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/**
 * The staff of one role. Several people share a role, so that whoever asks for something is not who approves it.
 */
public enum Team {
    OUTREACH(Role.OUT, 3),
    REGISTRATION(Role.REG, 4),
    COUNSELLING(Role.CSL, 6),
    PROTECTION(Role.PRO, 3),
    CHILD_PROTECTION(Role.CPO, 2),
    MEDICAL(Role.MED, 3),
    DOCUMENTS(Role.DOC, 4),
    MANIFESTS(Role.MOV, 2),
    DEPARTURES(Role.MOV, 3),
    SHELTER_MANAGEMENT(Role.SHM, 2),
    SHELTER_CARE(Role.SHW, 4),
    REINTEGRATION(Role.RIO, 8),
    PROGRAMME(Role.PM, 3),
    FINANCE(Role.FIN, 2),
    MISSION(Role.HOM, 1);

    @SuppressWarnings("ImmutableEnumChecker") // the list never changes
    private final List<Member> members;

    Team(Role role, int size) {
        members = IntStream.rangeClosed(1, size)
                .mapToObj(number -> Member.of(name(), number, role))
                .toList();
    }

    /**
     * One of the staff.
     *
     * @param account the name of the account
     * @param actor the account as an actor
     */
    public record Member(String account, Actor actor) {
        private static Member of(String team, int number, Role role) {
            var account = team.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + number;
            var id = UserId.of(UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)));
            return new Member(account, new Actor(id, Set.of(role), Office.TRIPOLI));
        }
    }

    /** The staff of all teams. */
    public static List<Member> everybody() {
        return Arrays.stream(values()).flatMap(team -> team.members().stream()).toList();
    }

    /** The staff of this team. */
    public List<Member> members() {
        return members;
    }

    /** Who of the team deals with things of this number. */
    Actor member(int number) {
        return members.get(Math.floorMod(number, members.size())).actor();
    }
}
