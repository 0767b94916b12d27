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
        var users = new UserAccounts(data);
        if (users.all().isEmpty()) {
            var admin = users.add("admin", Set.of(Role.ADM), Office.TRIPOLI);
            System.out.println("The first user is " + admin.name() + " with the password " + admin.password()
                    + " (shown this once). Add others with: homeward user add NAME --role ROLE");
        }
    }
}
