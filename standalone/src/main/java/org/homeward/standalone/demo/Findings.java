package org.homeward.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.kernel.audit.AuditQuery.FindHistoryHash;
import org.homeward.kernel.audit.AuditQuery.FindRefusals;
import org.homeward.kernel.audit.HistoryHash;
import org.homeward.kernel.audit.RefusalFilter;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeFigures;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.casework.ProgrammeFigures;
import org.homeward.kernel.casework.ProgrammeOverview;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.reporting.DonorSpending;
import org.homeward.kernel.reporting.ReportingQuery.FindSpending;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.shelter.Occupancy;
import org.homeward.kernel.shelter.ShelterList;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.shelter.ShelterQuery.ShowOccupancy;
import org.homeward.kernel.time.Known;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.Purposes;
import org.homeward.standalone.story.Timeline;

/**
 * What the read models say at the end of the story.
 *
 * @param figures the headline figures on the evening of the note
 * @param overview where the programme stands at the end
 * @param shelters the shelters
 * @param occupancy how full each day was
 * @param agreements the agreements
 * @param spending what every donor has spent
 * @param refusals how many refusals are on record, by code
 * @param hash the hash of the history
 */
record Findings(
        ProgrammeFigures figures,
        ProgrammeOverview overview,
        ShelterList shelters,
        List<Occupancy.Day> occupancy,
        List<AgreementStatus> agreements,
        DonorSpending spending,
        Map<String, Integer> refusals,
        HistoryHash hash) {
    private static final int MONTHS_AT_ONCE = 12;

    /** Asks all that the summary says. */
    static Findings ask(QueryDispatcher queries, Actor actor, Timeline timeline) {
        var questions = new Questions(queries, Dispatch.by(actor, Purposes.usualFor(actor)));
        return new Findings(
                questions.ask(new ShowProgrammeFigures(Known.LATEST, Optional.of(timeline.note()))),
                questions.ask(new ShowProgrammeOverview()),
                questions.ask(new ListShelters()),
                questions.occupancy(),
                questions.agreements(),
                questions.ask(new FindSpending(Known.LATEST)),
                questions.refusals(),
                questions.ask(new FindHistoryHash(Known.LATEST)));
    }

    private record Questions(QueryDispatcher queries, Dispatch dispatch) {
        <R> R ask(Query<R> query) {
            return queries.ask(query, dispatch).join();
        }

        List<Occupancy.Day> occupancy() {
            var days = new ArrayList<Occupancy.Day>();
            for (var shelter : ask(new ListShelters()).rows()) {
                for (LocalDate from = shelter.openedOn();
                        !from.isAfter(Timeline.END);
                        from = from.plusMonths(MONTHS_AT_ONCE)) {
                    var to = from.plusMonths(MONTHS_AT_ONCE).minusDays(1);
                    var last = to.isAfter(Timeline.END) ? Timeline.END : to;
                    days.addAll(ask(new ShowOccupancy(shelter.shelterId(), from, last))
                            .days());
                }
            }
            return List.copyOf(days);
        }

        List<AgreementStatus> agreements() {
            return ask(new FindAgreements(Known.LATEST)).agreements().stream()
                    .map(agreement -> ask(new FindAgreement(agreement.agreementId(), Known.LATEST)))
                    .toList();
        }

        Map<String, Integer> refusals() {
            var byCode = new TreeMap<String, Integer>();
            var cursor = "";
            do {
                var page = ask(new FindRefusals(RefusalFilter.ALL, cursor, 500));
                page.refusals().forEach(refusal -> byCode.merge(refusal.code(), 1, Integer::sum));
                cursor = page.next();
            } while (!cursor.isEmpty());
            return byCode;
        }
    }

    /** The countries of Asia among the countries of return; the others of this programme are in Africa. */
    static final Set<String> ASIA = Set.of("BGD", "PAK", "LKA", "IND");
}
