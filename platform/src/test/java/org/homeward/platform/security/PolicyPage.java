package org.homeward.platform.security;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Role;

/** The policy table as a page to read. */
final class PolicyPage {
    private static final String HEAD = """
            # Who may do what

            This page is made from the policy table in `org.homeward.platform.security` and compared with it by
            `WhoMayDoWhatTest`. A cell with `x` allows; everything else is denied. The roles are those of
            `org.homeward.kernel.security.Role`; `SYS` are the system's own policies and deadlines, which nobody can
            sign in as.
            """;

    private final PolicyTable table;

    PolicyPage(PolicyTable table) {
        this.table = table;
    }

    String text() {
        return HEAD
                + section("Commands", "command", Catalogue.commandTypes())
                + offices()
                + section("Questions", "question", Catalogue.queryTypes())
                + fields();
    }

    private String section(String title, String kind, List<? extends Class<?>> types) {
        var rows = types.stream()
                .sorted(Comparator.comparing(MessageNames::codeOf))
                .map(type -> row(
                        "`" + MessageNames.codeOf(type) + "`",
                        role -> table.rolesFor(type).contains(role)));
        return "\n## " + title + "\n\n" + head(kind) + rows.collect(Collectors.joining());
    }

    private static String offices() {
        return "\n## Offices\n\nA stream belongs to the office of the actor who began it. Another office reaches it only"
                + "\nwith a role of the mission. A donor's office is the donor: its people see what this donor finances."
                + "\nA case that is entrusted to a user is reached by this user and by whoever holds another role.\n\n"
                + head("reach")
                + row("every office", Scope.MISSION_WIDE::contains)
                + row("own office", role -> !Scope.MISSION_WIDE.contains(role));
    }

    private String fields() {
        var rows = Stream.of(PurposeGroup.values())
                .map(group -> row(group.name(), role -> table.shows(List.of(role), group)));
        return "\n## Personal values\n\nWhat a role may read; everyone else sees that a value is there and no more.\n\n"
                + head("group") + rows.collect(Collectors.joining());
    }

    private static String head(String what) {
        return cells(what, Role::name) + cells("---", role -> "---");
    }

    private static String row(String name, Predicate<Role> allowed) {
        return cells(name, role -> allowed.test(role) ? "x" : " ");
    }

    private static String cells(String first, Function<Role, String> cell) {
        return Arrays.stream(Role.values()).map(cell).collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }
}
