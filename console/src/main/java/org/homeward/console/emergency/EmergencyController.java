package org.homeward.console.emergency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.homeward.console.form.Done;
import org.homeward.console.form.Errand;
import org.homeward.console.form.Prefill;
import org.homeward.console.form.Steps;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Words;
import org.homeward.kernel.identity.GlassId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.security.BreakGlassCommand.ReviewGlass;
import org.homeward.kernel.security.SecurityQuery.ListBrokenGlass;
import org.homeward.kernel.security.SecurityQuery.Which;
import org.homeward.platform.messaging.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of emergencies, and the form by which somebody else says what was found. */
@Controller
final class EmergencyController {
    private static final String LIST = "/emergencies";
    private static final String REVIEW = "/emergencies/{glassId:glass-.+}/review";
    private static final int PAGE = 25;

    private final Desk desk;
    private final Steps steps;

    EmergencyController(Desk desk, Steps steps) {
        this.desk = desk;
        this.steps = steps;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "say", binding = false) Words say,
            Model model) {
        var cursor = after.filter(text -> text.matches("\\d{1,18}"));
        var found = desk.ask(new ListBrokenGlass(all ? Which.ALL : Which.UNREVIEWED, new Page(cursor, PAGE)));
        var names = desk.names();
        model.addAttribute("area", "emergencies");
        model.addAttribute("all", all);
        model.addAttribute("mayReview", desk.may(ReviewGlass.class));
        model.addAttribute(
                "rows",
                found.entries().stream()
                        .map(entry -> EmergencyRow.of(entry, names, say))
                        .toList());
        model.addAttribute("next", found.next().orElse(""));
        model.addAttribute("notice", Done.notice(done, say));
        return "emergencies";
    }

    @GetMapping(REVIEW)
    String review(
            @PathVariable String glassId,
            @ModelAttribute(name = "say", binding = false) Words say,
            HttpServletRequest request,
            Model model) {
        return steps.show(errand(glassId, model), say, request, model);
    }

    @PostMapping(REVIEW)
    String takeReview(
            @PathVariable String glassId,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return steps.take(
                errand(glassId, model),
                new Steps.Post(sent, request, response),
                since -> List.of(),
                accepted -> LIST,
                model);
    }

    private Errand errand(String glassId, Model model) {
        if (!desk.may(ReviewGlass.class)) {
            throw new NotFound();
        }
        var say = (Words) Objects.requireNonNull(model.getAttribute("say"));
        model.addAttribute("area", "emergencies");
        model.addAttribute("from", say.text("area.emergencies"));
        var glass = idOf(glassId);
        return new Errand(
                ReviewGlass.class,
                new Prefill().fix("glassId", glass),
                LIST + "/" + glass.value() + "/review",
                LIST,
                OptionalLong.empty());
    }

    /** The id in a path; something that is no id is unknown. */
    private static GlassId idOf(String text) {
        try {
            return new GlassId(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
