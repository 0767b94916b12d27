package org.homeward.console.funding;

import java.util.Comparator;
import java.util.List;
import org.homeward.console.chart.Gauge;
import org.homeward.console.words.Words;
import org.homeward.kernel.funding.AgreementList;
import org.homeward.kernel.funding.AgreementSummary;
import org.homeward.kernel.funding.MoneyUse;
import org.homeward.kernel.funding.PlaceUse;

/**
 * An agreement in short, with the bars of its places and its money.
 *
 * @param path where its page is
 * @param donor who finances it
 * @param title its title
 * @param period its first and last day
 * @param ended whether it takes no new costs
 * @param places the use of its places
 * @param money the use of its money
 * @param declined how often it was asked for a place in vain
 */
public record AgreementCard(
        String path, String donor, String title, String period, boolean ended, Use places, Use money, int declined) {

    /**
     * How much of something limited is taken.
     *
     * @param bar the bar
     * @param taken what is used up
     * @param bound what is kept or committed
     * @param limit what there is together
     * @param left what is left
     * @param share the taken and bound share of it
     */
    public record Use(String bar, String taken, String bound, String limit, String left, String share) {}

    /** The cards of agreements: first those that still take costs. */
    public static List<AgreementCard> of(AgreementList list, Words say) {
        return list.agreements().stream()
                .sorted(Comparator.comparing(AgreementSummary::ended))
                .map(agreement -> of(agreement, say))
                .toList();
    }

    /** The card of an agreement. */
    public static AgreementCard of(AgreementSummary agreement, Words say) {
        return new AgreementCard(
                "/agreements/" + agreement.agreementId().value(),
                say.choice(agreement.donor()),
                agreement.title(),
                say.text("agreements.period", say.day(agreement.eligibleFrom()), say.day(agreement.eligibleUntil())),
                agreement.ended(),
                places(agreement.places(), say),
                money(agreement.money(), say),
                agreement.declined());
    }

    private static Use places(PlaceUse use, Words say) {
        var taken = use.confirmed() + use.reserved();
        var label = say.text("agreements.places-said", use.confirmed(), use.reserved(), use.cap());
        var bar = new Gauge(
                label, List.of(new Gauge.Part(2, use.confirmed()), new Gauge.Part(3, use.reserved())), use.cap());
        return new Use(
                bar.draw(),
                say.number(use.confirmed()),
                say.number(use.reserved()),
                say.number(use.cap()),
                say.number(use.left()),
                say.percent(taken, use.cap()));
    }

    static Use money(MoneyUse use, Words say) {
        var spent = Math.max(0, use.spent().minor());
        var committed = Math.max(0, use.committed().minor());
        var label = say.text(
                "agreements.money-said",
                say.roundMoney(use.spent()),
                say.roundMoney(use.committed()),
                say.roundMoney(use.budget()));
        var bar = new Gauge(
                label,
                List.of(new Gauge.Part(1, spent), new Gauge.Part(4, committed)),
                use.budget().minor());
        return new Use(
                bar.draw(),
                say.roundMoney(use.spent()),
                say.roundMoney(use.committed()),
                say.roundMoney(use.budget()),
                say.roundMoney(use.available()),
                say.percent(spent + committed, use.budget().minor()));
    }
}
