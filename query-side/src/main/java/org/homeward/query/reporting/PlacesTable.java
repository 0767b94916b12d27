package org.homeward.query.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.kernel.reporting.ReportSection;
import org.homeward.query.funding.AgreementFact.Place;

/** Makes the table of places. */
final class PlacesTable {
    private static final String CODE = "places";

    private PlacesTable() {}

    /** The places of one agreement on the last day of a period. */
    private record Use(int cap, long period, long used, long kept) {
        static final Use NONE = new Use(0, 0, 0, 0);

        Use plus(Use other) {
            return new Use(cap + other.cap, period + other.period, used + other.used, kept + other.kept);
        }

        List<ReportCell> row(String name) {
            return List.of(
                    Cells.words(name),
                    Cells.count(cap),
                    Cells.count(period),
                    Cells.count(used),
                    Cells.count(kept),
                    Cells.count(cap - used - kept));
        }
    }

    static ReportSection of(SectionDefinition.Places definition, Frame frame, Reported reported) {
        var rows = new ArrayList<List<ReportCell>>();
        var all = Use.NONE;
        for (var agreed : reported.terms().entrySet()) {
            var use = use(agreed.getKey(), agreed.getValue().cap(), frame.days(), reported.places());
            rows.add(use.row(agreed.getValue().signed().title()));
            all = all.plus(use);
        }
        rows.add(all.row(definition.total()));
        return new ReportSection(CODE, definition.title(), definition.columns().all(), rows, definition.notes());
    }

    private static Use use(AgreementId agreement, int cap, Days days, List<Place> places) {
        var kept = new HashSet<CaseId>();
        var used = new HashSet<CaseId>();
        var inPeriod = 0L;
        for (var place : places) {
            if (place.agreementId().equals(agreement) && !place.on().isAfter(days.until())) {
                switch (place.step()) {
                    case RESERVED -> kept.add(place.caseId());
                    case RELEASED -> kept.remove(place.caseId());
                    case CONFIRMED -> {
                        kept.remove(place.caseId());
                        used.add(place.caseId());
                        inPeriod += days.contains(place.on()) ? 1 : 0;
                    }
                }
            }
        }
        return new Use(cap, inPeriod, used.size(), kept.size());
    }
}
