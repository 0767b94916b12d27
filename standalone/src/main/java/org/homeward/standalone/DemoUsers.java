package org.homeward.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.homeward.console.access.UserAccounts;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/** The users of a demo: one for each role a person can hold. */
final class DemoUsers {
    private DemoUsers() {}

    /** Adds who is missing and prints the new passwords; those printed before are not known any more. */
    static void print(Path data, PrintStream out) {
        var users = new UserAccounts(data);
        out.println();
        out.println(
                "Users (a password is shown once; \"homeward user reset NAME --data " + data + "\" makes a new one)");
        Arrays.stream(Role.values()).filter(role -> role != Role.SYS).forEach(role -> {
            var name = "demo." + role.name().toLowerCase(Locale.ROOT);
            var password = users.find(name).isPresent()
                    ? "(shown before)"
                    : users.add(name, Set.of(role), Office.TRIPOLI).password();
            out.printf("  %-10s %s%n", name, password);
        });
        out.println();
    }
}
