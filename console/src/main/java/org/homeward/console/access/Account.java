package org.homeward.console.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.security.UserEvent;
import org.homeward.kernel.time.ProgrammeCalendar;

/**
 * A user as the users file holds it.
 *
 * @param id the id under which the user acts; the name stands in no event
 * @param name the name the user signs in with
 * @param password the hash of the password
 * @param passwordsSet how many passwords the user has had
 * @param roles the roles the user holds
 * @param office the office the user acts for
 * @param enabled whether the user may sign in
 * @param changes what happened to the user, in order
 */
public record Account(
        UserId id,
        String name,
        String password,
        int passwordsSet,
        Set<Role> roles,
        Office office,
        boolean enabled,
        List<Change> changes) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

    public Account {
        roles = Set.copyOf(new TreeSet<>(roles));
        changes = List.copyOf(changes);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A user name has 2 to 40 small letters, digits, dots and hyphens, and begins with a letter.");
        }
        if (roles.isEmpty() || roles.contains(Role.SYS)) {
            throw new IllegalArgumentException("A user holds at least one role, and never that of the system.");
        }
    }

    /** A user who is new. */
    static Account of(String name, String hash, Set<Role> roles, Office office, Instant now) {
        if (roles.contains(Role.DON)
                && Arrays.stream(Donor.values())
                        .noneMatch(donor -> donor.office().equals(office))) {
            throw new IllegalArgumentException("A donor's user acts for the donor: the office is one of "
                    + Arrays.stream(Donor.values()).map(Donor::name).collect(Collectors.joining(", ")) + ".");
        }
        var added = new Change(Change.Kind.ADDED, now);
        return new Account(UserId.of(UUID.randomUUID()), canonical(name), hash, 1, roles, office, true, List.of(added));
    }

    /** Who acts when this user does. */
    Actor actor() {
        return new Actor(id, roles, office);
    }

    /** The same with another password. */
    Account withPassword(String hash, Instant now) {
        return new Account(
                id, name, hash, passwordsSet + 1, roles, office, true, changed(new Change(Change.Kind.RESET, now)));
    }

    /** The same, shut out. */
    Account disabled(Instant now) {
        return new Account(
                id, name, password, passwordsSet, roles, office, false, changed(new Change(Change.Kind.DISABLED, now)));
    }

    /** The user's history as events. */
    List<UserEvent> history() {
        return changes.stream().map(this::event).toList();
    }

    private UserEvent event(Change change) {
        var day = ProgrammeCalendar.dateOf(change.at());
        return switch (change.kind()) {
            case ADDED -> new UserEvent.UserAdded(id, roles, office, day);
            case RESET -> new UserEvent.PasswordReset(id, day);
            case DISABLED -> new UserEvent.UserDisabled(id, day);
        };
    }

    private List<Change> changed(Change change) {
        return Stream.concat(changes.stream(), Stream.of(change)).toList();
    }

    /** A name as it is looked up. */
    static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
