package org.homeward.console.access;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

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
 */
public record Account(
        UserId id, String name, String password, int passwordsSet, Set<Role> roles, Office office, boolean enabled) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

    public Account {
        roles = Set.copyOf(new TreeSet<>(roles));
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A user name has 2 to 40 small letters, digits, dots and hyphens, and begins with a letter.");
        }
        if (roles.isEmpty() || roles.contains(Role.SYS)) {
            throw new IllegalArgumentException("A user holds at least one role, and never that of the system.");
        }
    }

    /** Who acts when this user does. */
    Actor actor() {
        return new Actor(id, roles, office);
    }

    /** The same with another password. */
    Account withPassword(String hash) {
        return new Account(id, name, hash, passwordsSet + 1, roles, office, true);
    }

    /** The same, shut out. */
    Account disabled() {
        return new Account(id, name, password, passwordsSet, roles, office, false);
    }

    /** A name as it is looked up. */
    static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
