package org.homeward.console.funding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.homeward.console.form.Errand;
import org.homeward.console.form.Steps;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Words;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.time.Known;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of what may be recorded about agreements. */
@Controller
final class AgreementStepController {
    private static final String STEP = "/agreements/{agreementId:agreement-.+}/steps/{command}";

    private final Desk desk;
    private final Steps steps;
    private final AgreementSteps agreements;

    AgreementStepController(Desk desk, Steps steps, AgreementSteps agreements) {
        this.desk = desk;
        this.steps = steps;
        this.agreements = agreements;
    }

    @GetMapping("/agreements/new")
    String signing(@ModelAttribute(name = "say", binding = false) Words say, HttpServletRequest request, Model model) {
        frame(model, say.text("area.agreements"));
        return steps.show(agreements.signing(), say, request, model);
    }

    @PostMapping("/agreements/new")
    String sign(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        frame(model, words(model).text("area.agreements"));
        return take(agreements.signing(), new Steps.Post(sent, request, response), model);
    }

    @GetMapping(STEP)
    String step(
            @PathVariable String agreementId,
            @PathVariable String command,
            @ModelAttribute(name = "say", binding = false) Words say,
            HttpServletRequest request,
            Model model) {
        return steps.show(errand(agreementId, command, model), say, request, model);
    }

    @PostMapping(STEP)
    String takeStep(
            @PathVariable String agreementId,
            @PathVariable String command,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(errand(agreementId, command, model), new Steps.Post(sent, request, response), model);
    }

    private String take(Errand errand, Steps.Post post, Model model) {
        return steps.take(errand, post, since -> List.of(), accepted -> errand.back(), model);
    }

    private Errand errand(String agreementId, String command, Model model) {
        var status = desk.ask(new FindAgreement(AgreementSteps.idOf(agreementId), Known.LATEST));
        frame(model, status.agreement().title());
        return agreements.errand(status, command, words(model));
    }

    private static void frame(Model model, String from) {
        model.addAttribute("area", "agreements");
        model.addAttribute("from", from);
    }

    private static Words words(Model model) {
        return (Words) Objects.requireNonNull(model.getAttribute("say"));
    }
}
