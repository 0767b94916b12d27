package org.homeward.console.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.console.shell.Desk;
import org.homeward.console.shell.Htmx;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseFilter;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseworkQuery.ListCases;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.ProgrammeOverview;
import org.homeward.kernel.casework.Waiting;
import org.homeward.kernel.message.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of cases: searched while typing, or by an ordinary form where no script runs. */
@Controller
final class CaseListController {
    private static final int PAGE = 25;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 80;
    private static final String CASE_ID = "case-[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Desk desk;

    CaseListController(Desk desk) {
        this.desk = desk;
    }

    /** What is looked for; every part may be empty. */
    record Search(Optional<String> q, Optional<String> stage, Optional<String> waiting, Optional<String> after) {
        /** What was typed. */
        public String typed() {
            return q.map(String::strip).orElse("");
        }

        Optional<Stage> wantedStage() {
            return Arrays.stream(Stage.values())
                    .filter(candidate -> candidate.code().equals(stage.orElse("")))
                    .findFirst();
        }

        Optional<Waiting> wantedWaiting() {
            return Arrays.stream(Waiting.values())
                    .filter(candidate -> candidate.name().equals(waiting.orElse("")))
                    .findFirst();
        }

        /** The words that are long enough to search a name by. */
        Optional<String> name() {
            var words = Arrays.stream(typed().split("\\s+"))
                    .filter(word -> word.length() >= SHORTEST_NAME)
                    .collect(Collectors.joining(" "));
            return Optional.of(words.substring(0, Math.min(words.length(), LONGEST_NAME)))
                    .filter(name -> !name.isBlank());
        }

        CaseFilter filter() {
            return new CaseFilter(
                    wantedStage().map(Stage::statuses).orElse(Set.of()), Optional.empty(), wantedWaiting(), name());
        }
    }

    /** A tab above the list. */
    record Tab(String code, String label, String count) {}

    @GetMapping("/cases")
    String list(
            Search search,
            @ModelAttribute(name = "say", binding = false) Words say,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (search.typed().matches(CASE_ID)) {
            return Htmx.goTo("/cases/" + search.typed(), request, response);
        }
        var cases = desk.ask(new ListCases(search.filter(), page(search)));
        model.addAttribute("area", "cases");
        model.addAttribute("search", search);
        model.addAttribute(
                "tooShort", !search.typed().isEmpty() && search.name().isEmpty());
        model.addAttribute(
                "rows", cases.rows().stream().map(row -> CaseRow.of(row, say)).toList());
        model.addAttribute("next", cases.next().orElse(""));
        model.addAttribute("tabs", tabs(say));
        model.addAttribute("waits", say.choices(Waiting.class));
        model.addAttribute("mayOpen", desk.may(OpenEnquiry.class));
        return Htmx.wantsPart(request) ? "cases :: results" : "cases";
    }

    private static Page page(Search search) {
        return new Page(search.after().filter(cursor -> !cursor.isBlank()), PAGE);
    }

    private List<Tab> tabs(Words say) {
        var counts = desk.askIfAllowed(new ShowProgrammeOverview()).map(ProgrammeOverview::casesByStatus);
        return Arrays.stream(Stage.values())
                .map(stage -> new Tab(stage.code(), say.choice(stage), count(stage, counts, say)))
                .toList();
    }

    private static String count(Stage stage, Optional<Map<CaseStatus, Long>> counts, Words say) {
        return counts.map(byStatus -> say.number(stage.count(byStatus))).orElse("");
    }
}
