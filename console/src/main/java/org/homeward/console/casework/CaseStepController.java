package org.homeward.console.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.homeward.console.form.Errand;
import org.homeward.console.form.Prefill;
import org.homeward.console.form.Steps;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.CaseworkQuery.ShowCase;
import org.homeward.kernel.casework.CaseworkQuery.ShowCaseTimeline;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.security.BreakGlassCommand.BreakGlass;
import org.homeward.kernel.time.Known;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.web.CommandForm;
import org.homeward.platform.web.CommandForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of all steps of a case, and of the enquiry a case begins with. */
@Controller
final class CaseStepController {
    private static final int CHANGES = 20;
    private static final Set<Class<?>> BESIDE = Set.of(BookSeat.class, BreakGlass.class);

    private final Desk desk;
    private final Steps steps;
    private final CommandForms forms;
    private final CasePrefill prefill;
    private final Clock clock;

    CaseStepController(Desk desk, Steps steps, CommandForms forms, CasePrefill prefill, Clock clock) {
        this.desk = desk;
        this.steps = steps;
        this.forms = forms;
        this.prefill = prefill;
        this.clock = clock;
    }

    @GetMapping("/cases/new")
    String enquiry(@ModelAttribute(name = "say", binding = false) Words say, HttpServletRequest request, Model model) {
        frame(model, say.text("area.cases"));
        return steps.show(enquiry(), say, request, model);
    }

    @PostMapping("/cases/new")
    String openEnquiry(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "say", binding = false) Words say,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        frame(model, say.text("area.cases"));
        return steps.take(
                enquiry(),
                new Steps.Post(sent, request, response),
                since -> List.of(),
                accepted -> "/cases/" + accepted.streamId(),
                model);
    }

    @GetMapping("/cases/{caseId}/steps/{feature}/{command}")
    String step(
            @PathVariable String caseId,
            @PathVariable String feature,
            @PathVariable String command,
            @ModelAttribute(name = "say", binding = false) Words say,
            HttpServletRequest request,
            Model model) {
        var dossier = desk.ask(new ShowCase(CaseController.idOf(caseId), Known.LATEST));
        frame(model, dossier, say);
        return steps.show(errand(form(feature, command), dossier, say), say, request, model);
    }

    @PostMapping("/cases/{caseId}/steps/{feature}/{command}")
    String takeStep(
            @PathVariable String caseId,
            @PathVariable String feature,
            @PathVariable String command,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var say = (Words) Objects.requireNonNull(model.getAttribute("say"));
        var dossier = desk.ask(new ShowCase(CaseController.idOf(caseId), Known.LATEST));
        frame(model, dossier, say);
        return steps.take(
                errand(form(feature, command), dossier, say),
                new Steps.Post(sent, request, response),
                version -> changes(dossier.caseId(), version, say),
                accepted -> "/cases/" + caseId,
                model);
    }

    private static void frame(Model model, String from) {
        model.addAttribute("area", "cases");
        model.addAttribute("from", from);
    }

    private void frame(Model model, CaseDossier dossier, Words say) {
        frame(model, PersonFacts.name(dossier.content(), say).text());
        var today = ProgrammeCalendar.dateOf(clock.instant());
        model.addAttribute("tracks", new Tracks(say, today).of(dossier.content()));
    }

    private static Errand enquiry() {
        var prefill = new Prefill().fresh("caseId", CaseId.of(UuidCreator.getTimeOrderedEpoch()));
        return new Errand(OpenEnquiry.class, prefill, "/cases/new", "/cases", OptionalLong.empty());
    }

    private Errand errand(CommandForm form, CaseDossier dossier, Words say) {
        var path = "/cases/" + dossier.caseId().value();
        var expects = MigrantCaseCommand.class.isAssignableFrom(form.type());
        return new Errand(
                form.type(),
                prefill.of(form.type(), dossier, say),
                path + "/steps/" + form.code().replace('.', '/'),
                path,
                expects ? OptionalLong.of(dossier.version()) : OptionalLong.empty());
    }

    /** Only commands of the case itself, the seat on a movement, and the glass before the person's values. */
    private CommandForm form(String feature, String command) {
        return forms.find(feature + "." + command)
                .filter(form -> MigrantCaseCommand.class.isAssignableFrom(form.type()) || BESIDE.contains(form.type()))
                .filter(form -> desk.may(form.type()))
                .orElseThrow(NotFound::new);
    }

    private List<String> changes(CaseId caseId, long version, Words say) {
        var names = desk.names();
        return desk.askIfAllowed(new ShowCaseTimeline(caseId, Page.first(CHANGES))).stream()
                .flatMap(timeline -> timeline.entries().stream())
                .filter(entry -> entry.sequence() > version)
                .map(entry -> TimelineLine.of(entry, names, say))
                .map(line -> say.text("answer.change", line.title(), line.who(), line.recorded()))
                .toList();
    }
}
