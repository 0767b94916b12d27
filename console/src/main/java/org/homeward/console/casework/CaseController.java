package org.homeward.console.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.homeward.console.form.Done;
import org.homeward.console.shell.Desk;
import org.homeward.console.shell.Htmx;
import org.homeward.console.shell.Recent;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.CaseTimeline;
import org.homeward.kernel.casework.CaseworkQuery.ShowCase;
import org.homeward.kernel.casework.CaseworkQuery.ShowCaseTimeline;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.time.Known;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.messaging.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: its journey, what is known, what has happened and what can be done now. */
@Controller
final class CaseController {
    private static final int ENTRIES = 60;

    private final Desk desk;
    private final NextSteps steps;
    private final Suspicions suspicions;
    private final Clock clock;

    CaseController(Desk desk, NextSteps steps, Suspicions suspicions, Clock clock) {
        this.desk = desk;
        this.steps = steps;
        this.suspicions = suspicions;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId:case-.+}")
    String show(
            @PathVariable String caseId,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam(defaultValue = "") String done,
            @RequestParam Optional<String> before,
            @ModelAttribute(name = "say", binding = false) Words say,
            HttpServletRequest request,
            Model model) {
        var id = idOf(caseId);
        var dossier = Recent.seen(seen, () -> desk.ask(new ShowCase(id, Known.LATEST)), CaseDossier::version);
        var content = dossier.content();
        model.addAttribute("area", "cases");
        model.addAttribute("path", "/cases/" + id.value());
        model.addAttribute("name", PersonFacts.name(content, say));
        model.addAttribute("reference", Looks.shortly(id));
        model.addAttribute("id", id.value());
        model.addAttribute("status", say.choice(content.progress().status()));
        model.addAttribute("look", Looks.of(content.progress().status()));
        model.addAttribute(
                "holds",
                content.protection().holds().stream()
                        .map(hold -> say.text("case.hold", say.choice(hold.holdClass())))
                        .distinct()
                        .toList());
        model.addAttribute("journey", Journey.of(content.progress(), say));
        model.addAttribute("facts", PersonFacts.of(content, say));
        model.addAttribute("tracks", new Tracks(say, ProgrammeCalendar.dateOf(clock.instant())).of(content));
        model.addAttribute("offer", steps.of(dossier, say));
        model.addAttribute("suspicion", suspicions.of(dossier, say));
        model.addAttribute("notice", Done.notice(done, say));
        model.addAttribute("position", dossier.position());
        model.addAttribute("before", before.orElse(null));
        timeline(id, before, say, model);
        return Htmx.wantsPart(request) ? "case :: whole" : "case";
    }

    private void timeline(CaseId id, Optional<String> before, Words say, Model model) {
        var cursor = before.filter(text -> !text.isBlank());
        var timeline = desk.askIfAllowed(new ShowCaseTimeline(id, new Page(cursor, ENTRIES)));
        var names = desk.names();
        model.addAttribute(
                "lines",
                timeline.stream()
                        .flatMap(known -> known.entries().stream())
                        .map(entry -> TimelineLine.of(entry, names, say))
                        .toList());
        model.addAttribute("older", timeline.flatMap(CaseTimeline::next).orElse(""));
        model.addAttribute("later", cursor.isPresent());
        model.addAttribute(
                "events", timeline.map(known -> say.number(known.version() + 1)).orElse(""));
    }

    /** The id in a path; something that is no id is unknown. */
    static CaseId idOf(String text) {
        try {
            return new CaseId(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
