package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.command.casework.rules.CaseTable.AlreadySo;
import org.homeward.command.casework.rules.CaseTable.Cell;
import org.homeward.command.casework.rules.CaseTable.Decided;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.casework.CaseProgress;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CaseTableTest {
    private static final Path PAGE = Path.of("..", "docs", "model", "casework.md");
    private static final Path MADE = Path.of("target", "casework.md");

    @Test
    void there_is_an_example_of_every_command() {
        assertThat(EveryCommand.inOrder().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Catalogue.commandTypes().stream()
                        .filter(MigrantCaseCommand.class::isAssignableFrom)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void every_situation_of_the_table_stands_at_its_status(CaseStatus status) {
        assertThat(Situations.at(status))
                .allSatisfy(past ->
                        assertThat(Steps.statusOf(Cases.given(past).state())).isEqualTo(status));
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void what_is_not_a_step_at_a_status_is_refused_with_the_steps_that_are_unless_it_is_already_so(CaseStatus status) {
        var others = EveryCommand.inOrder().stream()
                .filter(command -> !CaseSteps.isPossible(command.getClass(), status))
                .flatMap(command -> CaseTable.cells(command, status).stream())
                .filter(cell -> !(cell.answer() instanceof AlreadySo));
        assertThat(others)
                .allSatisfy(cell -> assertThat(CaseTable.notPossible(cell))
                        .as("%s at %s", cell.command(), status)
                        .contains(new NotPossibleNow(status.name(), CaseSteps.from(status))));
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void what_is_a_step_at_a_status_is_never_refused_because_of_the_status(CaseStatus status) {
        assertThat(steps(status))
                .allSatisfy(cell -> assertThat(CaseTable.notPossible(cell))
                        .as("%s at %s", cell.command(), status)
                        .isEmpty());
    }

    @Test
    void every_command_is_decided_somewhere() {
        assertThat(EveryCommand.inOrder())
                .allSatisfy(command -> assertThat(everywhere(command))
                        .as("%s", command)
                        .anySatisfy(cell -> assertThat(cell.answer()).isInstanceOf(Decided.class)));
    }

    static List<MigrantCaseCommand> commands() {
        return EveryCommand.inOrder();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_was_decided_is_already_so_when_it_is_asked_again(MigrantCaseCommand command) {
        assertThat(whereItIsDecided(command))
                .allSatisfy(past -> assertThat(CaseTable.answer(command, followed(past, command)))
                        .isInstanceOf(AlreadySo.class));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void who_only_follows_the_events_sees_the_same_status(MigrantCaseCommand command) {
        assertThat(whereItIsDecided(command)).allSatisfy(past -> {
            var then = followed(past, command);
            assertThat(progress(then).status())
                    .isEqualTo(Steps.statusOf(Cases.given(then).state()));
        });
    }

    private static List<List<MigrantCaseEvent>> whereItIsDecided(MigrantCaseCommand command) {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> Situations.at(status).stream())
                .filter(past -> CaseTable.answer(command, past) instanceof Decided)
                .toList();
    }

    private static List<MigrantCaseEvent> followed(List<MigrantCaseEvent> past, MigrantCaseCommand command) {
        var then = new ArrayList<>(past);
        then.addAll(((Decided) CaseTable.answer(command, past)).events());
        return then;
    }

    private static CaseProgress progress(List<MigrantCaseEvent> past) {
        var progress = CaseProgress.NONE;
        for (var event : past) {
            progress = progress.after(event);
        }
        return progress;
    }

    /** The page is taken over with {@code -Dhomeward.docs=write}. */
    @Test
    void the_page_says_what_the_rules_do() throws IOException {
        var stands = Files.exists(PAGE) ? Files.readString(PAGE) : CaseTable.BY_HAND;
        var byHand = stands.substring(stands.indexOf(CaseTable.BY_HAND));
        var made = CaseTable.page() + "\n" + byHand;
        Files.writeString("write".equals(System.getProperty("homeward.docs")) ? PAGE : MADE, made);
        assertThat(Files.readString(PAGE))
                .as("the page is out of date: look at command-side/%s", MADE)
                .isEqualTo(made);
    }

    private static Stream<Cell> steps(CaseStatus status) {
        return EveryCommand.inOrder().stream()
                .filter(command -> CaseSteps.isPossible(command.getClass(), status))
                .flatMap(command -> CaseTable.cells(command, status).stream());
    }

    private static List<Cell> everywhere(MigrantCaseCommand command) {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> CaseTable.cells(command, status).stream())
                .toList();
    }
}
