package org.homeward.standalone;

import java.nio.file.Path;
import java.util.Set;
import org.homeward.console.access.UserAccounts;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/** Whoever is let in first, to add the others. */
final class FirstUser {
    private FirstUser() {}

    /** Adds one to a folder without users, and prints the password, this once. */
    static void of(Path data) {
        new UserAccounts(data)
                .addFirst("admin", Set.of(Role.ADM), Office.TRIPOLI)
                .ifPresent(admin -> System.out.println(
                        "The first user is " + admin.name() + " with the password " + admin.password()
                                + " (shown this once). Add others with: homeward user add NAME --role ROLE"));
    }
}
