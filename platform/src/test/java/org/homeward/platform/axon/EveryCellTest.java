package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.GenericMessage;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.BreakGlassCommand.BreakGlass;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.upkeep.UpkeepCommand;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.security.Policies;
import org.homeward.platform.security.Scope;
import org.homeward.platform.serialization.Samples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page of rights that people read, cell by cell against the gate that every message passes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryCellTest {
    private static final Path PAGE = Path.of("..", "docs", "model", "who-may-do-what.md");
    private static final Office SEBHA = new Office("SEBHA");

    private final ActorSeal seal = new ActorSeal(new byte[ActorSeal.KEY_BYTES]);
    private final MessageGate gate = new MessageGate(seal, Policies.table());

    @TestFactory
    Stream<DynamicTest> every_role_may_send_what_the_page_allows_and_nothing_else() throws IOException {
        var page = rows();
        return messages()
                .map(type -> DynamicTest.dynamicTest(
                        MessageNames.codeOf(type),
                        () -> assertThat(admitted(type)).isEqualTo(page.get("`" + MessageNames.codeOf(type) + "`"))));
    }

    @Test
    void every_role_reaches_the_offices_that_the_page_says() throws IOException {
        var everywhere = Arrays.stream(Role.values())
                .filter(role -> Scope.of(holding(role)).reaches(SEBHA))
                .collect(Collectors.toSet());
        assertThat(everywhere).isEqualTo(rows().get("every office"));
    }

    @Test
    void a_donor_sends_no_command_an_auditor_only_breaks_the_glass_and_only_the_system_does_what_is_its_own() {
        var table = Policies.table();
        assertThat(Catalogue.commandTypes())
                .allSatisfy(type -> assertThat(table.rolesFor(type))
                        .doesNotContain(Role.DON)
                        .isNotEmpty())
                .allSatisfy(type ->
                        assertThat(table.rolesFor(type).contains(Role.AUD)).isEqualTo(type.equals(BreakGlass.class)));
        assertThat(table.listed().stream().filter(Query.class::isAssignableFrom).map(table::rolesFor))
                .isNotEmpty()
                .allSatisfy(roles -> assertThat(roles).doesNotContain(Role.SYS));
    }

    @Test
    void an_administrator_keeps_the_system_running_and_does_nothing_else_and_nobody_else_does() {
        var table = Policies.table();
        assertThat(Catalogue.commandTypes())
                .allSatisfy(type -> assertThat(table.rolesFor(type).equals(Set.of(Role.ADM))
                                || !table.rolesFor(type).contains(Role.ADM))
                        .isTrue())
                .allSatisfy(type -> assertThat(table.rolesFor(type).contains(Role.ADM))
                        .isEqualTo(UpkeepCommand.class.isAssignableFrom(type)));
    }

    private Set<Role> admitted(Class<?> type) {
        var message = Samples.of(type);
        return Arrays.stream(Role.values())
                .filter(role -> admits(message, role))
                .collect(Collectors.toSet());
    }

    private boolean admits(Object message, Role role) {
        var metadata = seal.seal(message, MessageMetadata.of(holding(role), Purpose.CASEWORK));
        try {
            gate.admit(new GenericMessage<>(message, metadata));
            return true;
        } catch (NotPermitted denied) {
            assertThat(denied.code()).isEqualTo("security.role-not-permitted");
            return false;
        }
    }

    private static Stream<Class<?>> messages() {
        return Stream.concat(Catalogue.commandTypes().stream(), Catalogue.queryTypes().stream());
    }

    /** The roles whose cell has an x, by the first cell of the row. */
    private static Map<String, Set<Role>> rows() throws IOException {
        var rows = new HashMap<String, Set<Role>>();
        for (var line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| ") && !line.startsWith("| ---")) {
                var cells = List.of(line.substring(2).split(" \\| ?"));
                rows.put(cells.getFirst(), marked(cells.subList(1, cells.size())));
            }
        }
        return rows;
    }

    private static Set<Role> marked(List<String> cells) {
        var columns = Arrays.asList(Role.values());
        return columns.stream()
                .filter(role -> cells.get(columns.indexOf(role)).equals("x"))
                .collect(Collectors.toSet());
    }

    private static Actor holding(Role role) {
        return new Actor(UserId.of(new UUID(0, 1)), Set.of(role), Office.TRIPOLI);
    }
}
