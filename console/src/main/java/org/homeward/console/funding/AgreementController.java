package org.homeward.console.funding;

import org.homeward.console.form.Done;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Words;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.time.Known;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreements: all of them, and one with its budget lines. */
@Controller
final class AgreementController {
    private final Desk desk;
    private final AgreementSteps steps;

    AgreementController(Desk desk, AgreementSteps steps) {
        this.desk = desk;
        this.steps = steps;
    }

    @GetMapping("/agreements")
    String list(
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "say", binding = false) Words say,
            Model model) {
        var list = desk.ask(new FindAgreements(Known.LATEST));
        model.addAttribute("area", "agreements");
        model.addAttribute("agreements", AgreementCard.of(list, say));
        model.addAttribute("waiting", say.number(list.waitingPersons()));
        model.addAttribute("left", say.number(list.placesLeft()));
        model.addAttribute("maySign", desk.may(SignAgreement.class));
        model.addAttribute("notice", Done.notice(done, say));
        return "agreements";
    }

    @GetMapping("/agreements/{agreementId:agreement-.+}")
    String show(
            @PathVariable String agreementId,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "say", binding = false) Words say,
            Model model) {
        var status = desk.ask(new FindAgreement(AgreementSteps.idOf(agreementId), Known.LATEST));
        model.addAttribute("area", "agreements");
        model.addAttribute("card", AgreementCard.of(status.agreement(), say));
        model.addAttribute("status", status);
        model.addAttribute(
                "lines",
                status.lines().stream().map(line -> LineRow.of(line, say)).toList());
        model.addAttribute("steps", steps.offered(status, say));
        model.addAttribute("notice", Done.notice(done, say));
        return "agreement";
    }
}
