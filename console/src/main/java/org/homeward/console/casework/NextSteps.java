package org.homeward.console.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.security.BreakGlassCommand.BreakGlass;
import org.homeward.platform.web.CommandForms;
import org.springframework.stereotype.Component;

/** The steps a case allows and the user may take: those that lead on along the line apart from the others. */
@Component
final class NextSteps {
    private static final List<String> LINE = List.of(
            "casework.register-migrant",
            "casework.complete-screening",
            "casework.confirm-eligibility",
            "casework.deny-eligibility",
            "casework.request-funding",
            "casework.place-on-waiting-list",
            "casework.record-counselling",
            "casework.record-voluntary-decision",
            "casework.start-preparation",
            "casework.request-travel-document",
            "casework.record-travel-document-issued",
            "casework.present-own-document",
            "casework.record-medical-assessment",
            "casework.clear-fit-to-travel",
            "casework.apply-exit-visa",
            "casework.record-exit-visa-granted",
            "casework.check-readiness",
            "casework.confirm-readiness",
            "movement.book-seat",
            "casework.confirm-departure",
            "casework.confirm-arrival",
            "casework.submit-plan",
            "casework.approve-plan",
            "casework.request-tranche",
            "casework.approve-tranche",
            "casework.confirm-delivery",
            "casework.record-monitoring-visit",
            "casework.record-survey",
            "casework.reengage-migrant",
            "casework.reopen-case");
    private static final Set<String> STOPPING = Set.of(
            "casework.place-hold",
            "casework.withdraw-consent",
            "casework.close-case",
            "casework.record-death",
            "casework.deny-eligibility",
            "security.break-glass");

    private final Desk desk;
    private final CommandForms forms;

    /** A form of words cannot do it: it comes with a file. */
    private static final String WITH_FILE = MessageNames.codeOf(AttachDocument.class);

    NextSteps(Desk desk, CommandForms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    /**
     * A step.
     *
     * @param code the public name of the command
     * @param label what it does
     * @param path where its form is
     * @param icon its icon
     */
    record Step(String code, String label, String path, String icon) {
        /** Its id on the page: focus stays on it when the page is renewed. */
        public String id() {
            return "step-" + code.replace('.', '-');
        }
    }

    /** The steps along the line first, and those beside it. */
    record Offer(List<Step> along, List<Step> beside) {
        /** Whether there is nothing to do. */
        public boolean isEmpty() {
            return along.isEmpty() && beside.isEmpty();
        }
    }

    Offer of(CaseDossier dossier, Words say) {
        var steps = Stream.concat(dossier.nextSteps().stream(), beyond(dossier))
                .filter(this::isAllowed)
                .map(code -> step(dossier, code, say))
                .toList();
        return new Offer(
                steps.stream()
                        .filter(step -> LINE.contains(step.code()))
                        .sorted(Comparator.comparingInt(step -> LINE.indexOf(step.code())))
                        .toList(),
                steps.stream()
                        .filter(step -> !LINE.contains(step.code()))
                        .sorted(Comparator.comparing(Step::label))
                        .toList());
    }

    /** A seat is booked with a movement, and a glass is broken beside the case; they are steps all the same. */
    private static Stream<String> beyond(CaseDossier dossier) {
        var steps = Stream.<Class<?>>builder();
        if (dossier.content().progress().status() == CaseStatus.READY_TO_TRAVEL) {
            steps.add(BookSeat.class);
        }
        if (dossier.content().person().isPresent()) {
            steps.add(BreakGlass.class);
        }
        return steps.build().map(MessageNames::codeOf);
    }

    private boolean isAllowed(String code) {
        return !code.equals(WITH_FILE)
                && forms.find(code).filter(form -> desk.may(form.type())).isPresent();
    }

    private static Step step(CaseDossier dossier, String code, Words say) {
        var icon = STOPPING.contains(code) ? "hand-stop" : "plus";
        return new Step(
                code,
                say.command(code),
                "/cases/" + dossier.caseId().value() + "/steps/" + code.replace('.', '/'),
                LINE.contains(code) && !STOPPING.contains(code) ? "circle-check" : icon);
    }
}
