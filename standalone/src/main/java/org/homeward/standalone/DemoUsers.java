package org.homeward.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.homeward.console.access.UserAccounts;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/** The users of a demo: one for each role a person can hold, and one for each donor. */
final class DemoUsers {
    private DemoUsers() {}

    /** Adds who is missing and prints the new passwords; those printed before are not known any more. */
    static void print(Path data, PrintStream out) {
        var users = new UserAccounts(data);
        out.println();
        out.println(
                "Users (a password is shown once; \"homeward user reset NAME --data " + data + "\" makes a new one)");
        for (var role : Role.values()) {
            if (role == Role.DON) {
                Arrays.stream(Donor.values()).forEach(donor -> print(users, role, donor.office(), out));
            } else if (role != Role.SYS) {
                print(users, role, Office.TRIPOLI, out);
            }
        }
        out.println();
    }

    private static void print(UserAccounts users, Role role, Office office, PrintStream out) {
        var name = "demo." + (role == Role.DON ? "don." + office : role.name()).toLowerCase(Locale.ROOT);
        var password = users.find(name).isPresent()
                ? "(shown before)"
                : users.add(name, Set.of(role), office).password();
        out.printf("  %-15s %s%n", name, password);
    }
}
