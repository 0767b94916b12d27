package org.homeward.standalone;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.console.access.Credentials;
import org.homeward.console.access.UserAccounts;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Manages the users of a data folder; a running server follows at once. */
@Command(name = "user", description = "Add, reset, disable or list users; a running server follows at once.")
final class User {
    private static final String FOLDER = "the data folder (${DEFAULT-VALUE})";

    @Command(description = "Add a user; the password is printed once.")
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, description = "a role; may stand several times") Set<Role> roles,
            @Option(
                            names = "--office",
                            defaultValue = "TRIPOLI",
                            description = "the office, or for a donor's user the donor (${DEFAULT-VALUE})")
                    String office,
            @Option(names = "--data", defaultValue = Settings.DATA, description = FOLDER) Path data) {
        print(accounts(data).add(name, roles, new Office(office)));
        return 0;
    }

    @Command(description = "Give a user a new password, and let the user in again.")
    int reset(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--data", defaultValue = Settings.DATA, description = FOLDER) Path data) {
        print(accounts(data).reset(name));
        return 0;
    }

    @Command(description = "Shut a user out.")
    int disable(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--data", defaultValue = Settings.DATA, description = FOLDER) Path data) {
        accounts(data).disable(name);
        return 0;
    }

    @Command(description = "List the users.")
    int list(@Option(names = "--data", defaultValue = Settings.DATA, description = FOLDER) Path data) {
        accounts(data)
                .all()
                .forEach(user -> System.out.println(user.name() + "  " + user.id() + "  "
                        + user.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","))
                        + "  " + user.office() + (user.enabled() ? "" : "  disabled")));
        return 0;
    }

    private static UserAccounts accounts(Path data) {
        Hosted.orRefuse();
        return new UserAccounts(data);
    }

    private static void print(Credentials made) {
        System.out.println("user " + made.name() + "  password " + made.password() + "  (shown this once)");
    }
}
