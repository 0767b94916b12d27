package org.homeward.console.shelter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.homeward.console.form.Errand;
import org.homeward.console.form.Steps;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Words;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterBoard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of what may be recorded about a bed. */
@Controller
final class BedStepController {
    private final Desk desk;
    private final Steps steps;
    private final BedSteps beds;

    BedStepController(Desk desk, Steps steps, BedSteps beds) {
        this.desk = desk;
        this.steps = steps;
        this.beds = beds;
    }

    @GetMapping("/shelters/{shelterId}/steps/{command}")
    String step(
            @PathVariable String shelterId,
            @PathVariable String command,
            @RequestParam String at,
            @ModelAttribute(name = "say", binding = false) Words say,
            HttpServletRequest request,
            Model model) {
        return steps.show(errand(shelterId, at, command, model), say, request, model);
    }

    @PostMapping("/shelters/{shelterId}/steps/{command}")
    String takeStep(
            @PathVariable String shelterId,
            @PathVariable String command,
            @RequestParam String at,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var errand = errand(shelterId, at, command, model);
        return steps.take(
                errand, new Steps.Post(sent, request, response), since -> List.of(), accepted -> errand.back(), model);
    }

    private Errand errand(String shelterId, String bed, String command, Model model) {
        var say = (Words) Objects.requireNonNull(model.getAttribute("say"));
        var board = desk.ask(new ShowShelterBoard(ShelterController.idOf(shelterId)));
        model.addAttribute("area", "beds");
        model.addAttribute("from", say.text("beds.bed", bed));
        return beds.errand(board, bed, command, say);
    }
}
