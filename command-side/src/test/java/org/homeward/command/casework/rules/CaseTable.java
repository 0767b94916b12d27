package org.homeward.command.casework.rules;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.security.Role;

/** What the rules answer to every command at every status, and the page that says so. */
final class CaseTable {
    /** Below this line the page is written by hand. */
    static final String BY_HAND = "<!-- From here on this page is written by hand. -->\n";

    private CaseTable() {}

    /** One command asked of a case in one situation at one status. */
    record Cell(CaseStatus status, MigrantCaseCommand command, Answer answer) {}

    /** What came of it. */
    sealed interface Answer {}

    /** Events, after which the case stands somewhere. */
    record Decided(List<MigrantCaseEvent> events, CaseStatus next) implements Answer {}

    /** Nothing: it is already so. */
    record AlreadySo() implements Answer {}

    /** A refusal. */
    record Refused(Rejection reason) implements Answer {}

    /** The cells of one command at one status, one per situation. */
    static List<Cell> cells(MigrantCaseCommand command, CaseStatus status) {
        return Situations.at(status).stream()
                .map(past -> new Cell(status, command, answer(command, past)))
                .toList();
    }

    static Answer answer(MigrantCaseCommand command, List<MigrantCaseEvent> past) {
        var state = Cases.given(past).state();
        try {
            var events = MigrantCase.decide(command, state, Cases.facts(Cases.THIRD, Role.MED, 403));
            return events.isEmpty() ? new AlreadySo() : new Decided(events, after(state, events));
        } catch (CommandRejected refused) {
            return new Refused(refused.rejection());
        }
    }

    private static CaseStatus after(MigrantCase state, List<MigrantCaseEvent> events) {
        var next = state;
        for (var event : events) {
            next = MigrantCase.evolve(next, event);
        }
        return Steps.statusOf(next);
    }

    static String page() {
        return """
                # What a case allows

                This page is made from the rules of a case by `CaseTableTest` and compared with them in every build.
                Each command is asked, as an example, of cases at each status: on the straight way, with a hold, and with
                something open beside it.

                - `x` it is decided in at least one of these situations
                - `=` it is already so, and nothing happens
                - `o` it is possible at this status, but a gate refuses these examples (see the last column of the second table)
                - empty: it is refused with `casework.not-possible-now`, and the refusal says which commands are possible

                ## Every command at every status

                %s
                ## What follows

                %s
                """.formatted(grid(), consequences());
    }

    private static String grid() {
        var statuses = CaseStatus.values();
        var head =
                "| command | " + Arrays.stream(statuses).map(CaseTable::shortOf).collect(joining(" | ")) + " |\n";
        var line = "| --- |" + " --- |".repeat(statuses.length) + "\n";
        var legend = Arrays.stream(statuses)
                .map(status -> shortOf(status) + " " + status)
                .collect(joining(", ", "\n", ".\n"));
        return head + line + EveryCommand.inOrder().stream().map(CaseTable::row).collect(joining()) + legend;
    }

    private static String row(MigrantCaseCommand command) {
        return Arrays.stream(CaseStatus.values())
                .map(status -> mark(cells(command, status)))
                .collect(joining(" | ", "| `" + MessageNames.codeOf(command.getClass()) + "` | ", " |\n"));
    }

    private static String shortOf(CaseStatus status) {
        return switch (status) {
            case REINTEGRATION_PLANNED -> "PLA";
            case REINTEGRATING -> "RTG";
            case READY_TO_TRAVEL -> "RDY";
            case REFERRED_PROTECTION -> "RFP";
            case ENQUIRY_CLOSED -> "ENC";
            case NONE,
                    ENQUIRY,
                    REGISTERED,
                    SCREENED,
                    ELIGIBLE,
                    WAITLISTED,
                    FUNDED,
                    COUNSELLED,
                    DECIDED,
                    PREPARING,
                    MANIFESTED,
                    DEPARTED,
                    ARRIVED,
                    MONITORED,
                    INELIGIBLE,
                    WITHDRAWN,
                    CLOSED -> status.name().substring(0, 3);
        };
    }

    private static String mark(List<Cell> cells) {
        var answers = cells.stream().map(Cell::answer).toList();
        if (answers.stream().anyMatch(Decided.class::isInstance)) {
            return "x";
        }
        if (answers.stream().anyMatch(AlreadySo.class::isInstance)) {
            return "=";
        }
        return answers.stream().flatMap(CaseTable::gate).findAny().isPresent() ? "o" : " ";
    }

    private static String consequences() {
        return "| command | events | from and to | gates seen |\n| --- | --- | --- | --- |\n"
                + EveryCommand.inOrder().stream().map(CaseTable::consequence).collect(joining());
    }

    private static String consequence(MigrantCaseCommand command) {
        var cells = Arrays.stream(CaseStatus.values())
                .flatMap(status -> cells(command, status).stream())
                .toList();
        return "| `%s` | %s | %s | %s |%n"
                .formatted(
                        MessageNames.codeOf(command.getClass()),
                        distinct(cells.stream().flatMap(CaseTable::events)),
                        moves(cells),
                        distinct(cells.stream().map(Cell::answer).flatMap(CaseTable::gate)))
                .replace("\r\n", "\n");
    }

    private static String distinct(Stream<String> texts) {
        return texts.distinct().sorted().collect(joining("<br>"));
    }

    private static Stream<String> events(Cell cell) {
        return cell.answer() instanceof Decided(var events, var next)
                ? events.stream().map(event -> "`" + MessageNames.codeOf(event.getClass()) + "`")
                : Stream.of();
    }

    private static String moves(List<Cell> cells) {
        return Arrays.stream(CaseStatus.values())
                .map(next -> movesTo(next, cells))
                .filter(text -> !text.isEmpty())
                .collect(joining("<br>"));
    }

    private static String movesTo(CaseStatus next, List<Cell> cells) {
        var from = cells.stream()
                .filter(cell ->
                        cell.status() != next && cell.answer() instanceof Decided decided && decided.next() == next)
                .map(Cell::status)
                .distinct()
                .map(CaseStatus::name)
                .collect(joining(", "));
        return from.isEmpty() ? "" : from + " -> " + next;
    }

    private static Stream<String> gate(Answer answer) {
        return answer instanceof Refused(var reason) && !(reason instanceof NotPossibleNow)
                ? Stream.of("`" + MessageNames.codeOf(reason.getClass()) + "`")
                : Stream.of();
    }

    /** The refusal of a cell because of the status, if it is one. */
    static Optional<NotPossibleNow> notPossible(Cell cell) {
        return cell.answer() instanceof Refused(var reason) && reason instanceof NotPossibleNow now
                ? Optional.of(now)
                : Optional.empty();
    }
}
