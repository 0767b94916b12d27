package org.homeward.console.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Option;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkQuery.FindPossibleDuplicates;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.PossibleDuplicates;
import org.homeward.kernel.message.MessageNames;
import org.homeward.platform.messaging.NotFound;
import org.springframework.stereotype.Component;

/** Which other cases may be about the person of a case, as its page says it. */
@Component
final class Suspicions {
    private static final int LINES = 5;
    private static final String STEP =
            "/steps/" + MessageNames.codeOf(ConfirmNotDuplicate.class).replace('.', '/');

    private final Desk desk;

    Suspicions(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the page says.
     *
     * @param others the first of the cases
     * @param besides how many more there are, in words
     * @param step where somebody says that they are about other persons; empty for whoever may not
     */
    record Suspicion(List<Other> others, List<String> besides, String step) {}

    /**
     * Another case.
     *
     * @param path where it is
     * @param reference how it is called
     * @param said what is known of it
     */
    record Other(String path, String reference, String said) {}

    /** What is suspected of a case that is open; mostly nothing. */
    Optional<Suspicion> of(CaseDossier dossier, Words say) {
        return find(dossier)
                .filter(found -> !found.rows().isEmpty() || found.elsewhere() > 0)
                .map(found -> suspicion(found, say));
    }

    /** The cases of which somebody can say that they are about other persons. */
    List<Option> options(CaseDossier dossier, Words say) {
        return find(dossier).stream()
                .flatMap(found -> found.rows().stream())
                .map(row -> new Option(
                        row.caseId().value(),
                        say.text(
                                "case.alike-option",
                                Looks.shortly(row.caseId()),
                                say.choice(row.status()),
                                say.day(row.openedOn()))))
                .toList();
    }

    private Optional<PossibleDuplicates> find(CaseDossier dossier) {
        if (!CaseSteps.isPossible(
                ConfirmNotDuplicate.class, dossier.content().progress().status())) {
            return Optional.empty();
        }
        try {
            return desk.askIfAllowed(new FindPossibleDuplicates(dossier.caseId()));
        } catch (NotFound notReachedByTheRolesThatMayAsk) {
            return Optional.empty();
        }
    }

    private Suspicion suspicion(PossibleDuplicates found, Words say) {
        var shown = found.rows().subList(0, Math.min(LINES, found.rows().size()));
        var more = found.rows().size() - shown.size() + found.more();
        var canSay = !shown.isEmpty() && desk.may(ConfirmNotDuplicate.class);
        return new Suspicion(
                shown.stream().map(row -> other(row, say)).toList(),
                Stream.of(
                                counted("case.alike.more", more, say),
                                counted("case.alike.elsewhere", found.elsewhere(), say))
                        .flatMap(Optional::stream)
                        .toList(),
                canSay ? "/cases/" + found.caseId().value() + STEP : "");
    }

    private static Optional<String> counted(String key, int count, Words say) {
        return count > 0 ? Optional.of(say.text(key, count)) : Optional.empty();
    }

    private static Other other(PossibleDuplicates.Row row, Words say) {
        return new Other(
                "/cases/" + row.caseId().value(),
                Looks.shortly(row.caseId()),
                say.text(
                        "case.alike.row",
                        say.choice(row.status()),
                        say.day(row.openedOn()),
                        say.office(row.office().code()),
                        say.choices(row.alike())));
    }
}
