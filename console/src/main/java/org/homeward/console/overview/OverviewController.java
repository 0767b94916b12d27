package org.homeward.console.overview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.console.casework.Stage;
import org.homeward.console.chart.Figure;
import org.homeward.console.chart.RowChart;
import org.homeward.console.funding.AgreementCard;
import org.homeward.console.shell.Desk;
import org.homeward.console.shelter.OccupancyChart;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseworkQuery.ListCases;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeFigures;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.casework.ProgrammeFigures;
import org.homeward.kernel.casework.ProgrammeOverview;
import org.homeward.kernel.funding.AgreementList;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.shelter.ShelterList;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.time.Known;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The programme at a glance. Each part is there only for those who may ask for it. */
@Controller
final class OverviewController {
    private final Desk desk;
    private final OccupancyChart occupancy;

    OverviewController(Desk desk, OccupancyChart occupancy) {
        this.desk = desk;
        this.occupancy = occupancy;
    }

    /** What was found out; empty for what the user may not know. */
    private record Found(
            Optional<ProgrammeOverview> overview,
            Optional<ProgrammeFigures> figures,
            Optional<AgreementList> agreements,
            Optional<ShelterList> shelters) {}

    @GetMapping("/")
    String overview(@ModelAttribute(name = "say", binding = false) Words say, Model model) {
        var overview = desk.askIfAllowed(new ShowProgrammeOverview());
        var known = new Found(
                overview,
                overview.map(ProgrammeOverview::figures)
                        .or(() -> desk.askIfAllowed(new ShowProgrammeFigures(Known.LATEST, Optional.empty()))),
                desk.askIfAllowed(new FindAgreements(Known.LATEST)),
                desk.askIfAllowed(new ListShelters()));
        model.addAttribute("area", "overview");
        model.addAttribute("headlines", headlines(known, say));
        model.addAttribute("figures", figures(known, say));
        model.addAttribute(
                "agreements",
                known.agreements().map(list -> AgreementCard.of(list, say)).orElse(List.of()));
        model.addAttribute("mayList", desk.may(ListCases.class));
        return "overview";
    }

    private static List<Headline> headlines(Found known, Words say) {
        var headlines = new ArrayList<Headline>();
        known.figures().ifPresent(figures -> {
            headlines.add(new Headline(
                    say.text("overview.assisted"),
                    say.number(figures.personsAssisted()),
                    say.text("overview.countries", figures.countries())));
            headlines.add(new Headline(
                    say.text("overview.this-year"),
                    say.number(figures.personsThisYear()),
                    say.text("overview.up-to", say.day(figures.on()))));
        });
        known.overview()
                .ifPresent(overview -> headlines.add(new Headline(
                        say.text("overview.waiting"),
                        say.number(overview.waitingForMoney()),
                        say.text("overview.waiting-note", overview.waitingForBed(), overview.onHold()))));
        known.shelters().ifPresent(shelters -> headlines.add(beds(shelters, say)));
        return headlines;
    }

    private static Headline beds(ShelterList shelters, Words say) {
        var taken = shelters.rows().stream()
                .mapToInt(row -> row.beds().occupied() + row.beds().reserved())
                .sum();
        var total = shelters.rows().stream().mapToInt(row -> row.beds().total()).sum();
        var free = shelters.rows().stream().mapToInt(row -> row.beds().free()).sum();
        return new Headline(
                say.text("overview.beds"),
                say.text("overview.beds-taken", taken, total),
                say.text("overview.beds-free", free));
    }

    private List<Figure> figures(Found known, Words say) {
        var figures = new ArrayList<Figure>();
        var people = new PeopleCharts(say);
        known.figures().ifPresent(counted -> {
            var asked = known.overview()
                    .map(ProgrammeOverview::enquiriesByMonth)
                    .orElse(Collections.unmodifiableSortedMap(new TreeMap<>()));
            figures.add(people.byMonth(counted.returnsByMonth(), asked));
            figures.add(people.byCountry(counted));
        });
        known.overview().ifPresent(overview -> figures.add(byStage(overview.casesByStatus(), say)));
        known.shelters().stream()
                .flatMap(list -> list.rows().stream())
                .findFirst()
                .flatMap(shelter -> occupancy.of(shelter.shelterId(), shelter.name(), false, say))
                .ifPresent(figures::add);
        return figures;
    }

    private static Figure byStage(Map<CaseStatus, Long> counts, Words say) {
        var rows = Stage.line().stream()
                .map(stage -> new RowChart.Row(say.choice(stage), List.of(stage.count(counts))))
                .toList();
        var parts = List.of(new Figure.Key(2, say.text("overview.cases")));
        return new RowChart(say.text("overview.by-stage"), say.text("cases.stage"), parts, rows).draw(say::number);
    }
}
