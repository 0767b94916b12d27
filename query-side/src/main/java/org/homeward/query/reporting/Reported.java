package org.homeward.query.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.query.funding.AgreementFact.Addendum;
import org.homeward.query.funding.AgreementFact.Ceiling;
import org.homeward.query.funding.AgreementFact.Cost;
import org.homeward.query.funding.AgreementFact.Ended;
import org.homeward.query.funding.AgreementFact.Place;
import org.homeward.query.funding.AgreementFact.Signed;
import org.homeward.query.funding.AgreementFact.Terms;
import org.homeward.query.funding.AgreementStates;
import org.homeward.query.funding.AgreementTerms;

/**
 * What a report is about: facts up to a position, all of them of one donor's agreements.
 *
 * @param terms what was agreed, by agreement in the order of ids
 * @param places what happened to places
 * @param costs what was paid
 * @param assisted who departed
 */
record Reported(
        SortedMap<AgreementId, AgreementTerms> terms, List<Place> places, List<Cost> costs, List<Assisted> assisted) {
    Reported {
        places = List.copyOf(places);
        costs = List.copyOf(costs);
        assisted = List.copyOf(assisted);
    }

    /** What a donor's agreements had agreed on a day; before its signature an agreement agrees nothing. */
    static SortedMap<AgreementId, AgreementTerms> termsOf(Donor donor, List<Terms> terms, LocalDate on) {
        var dated = terms.stream().filter(term -> !dateOf(term).isAfter(on)).toList();
        var signed = dated.stream()
                .filter(Signed.class::isInstance)
                .map(Terms::agreementId)
                .collect(Collectors.toSet());
        var known = dated.stream()
                .filter(term -> signed.contains(term.agreementId()))
                .toList();
        var agreed = new TreeMap<AgreementId, AgreementTerms>(Comparator.comparing(AgreementId::value));
        AgreementStates.fold(known).forEach((id, state) -> {
            if (state.agreed().signed().donor() == donor) {
                agreed.put(id, state.agreed());
            }
        });
        return agreed;
    }

    private static LocalDate dateOf(Terms terms) {
        return switch (terms) {
            case Signed(var event) -> event.signedOn();
            case Addendum(var event) -> event.signedOn();
            case Ceiling(var event) -> event.setOn();
            case Ended(var event) -> event.endedOn();
        };
    }
}
