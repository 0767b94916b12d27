package org.homeward.console.emergency;

import java.util.Map;
import org.homeward.console.casework.Looks;
import org.homeward.console.words.Words;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.BreakGlassReview;
import org.homeward.kernel.security.BrokenGlassList;

/**
 * An emergency in the list.
 *
 * @param officer who read
 * @param person the last characters of the person's id
 * @param groups which groups of values
 * @param ground why
 * @param ticket the number under which it is known outside
 * @param broken when
 * @param state where it stands
 * @param look the look of the state
 * @param review where it is reviewed; empty when it has been
 */
public record EmergencyRow(
        String officer,
        String person,
        String groups,
        String ground,
        String ticket,
        String broken,
        String state,
        String look,
        String review) {
    static EmergencyRow of(BrokenGlassList.Entry entry, Map<UserId, String> names, Words say) {
        return new EmergencyRow(
                names.getOrDefault(entry.officer(), Looks.shortly(entry.officer())),
                Looks.shortly(entry.person()),
                say.choices(entry.groups()),
                say.choice(entry.ground()),
                entry.ticket(),
                say.moment(entry.brokenAt()),
                state(entry, say),
                look(entry),
                entry.review().isPresent()
                        ? ""
                        : "/emergencies/" + entry.glassId().value() + "/review");
    }

    private static String state(BrokenGlassList.Entry entry, Words say) {
        return entry.review()
                .map(review -> say.choice(review.result()))
                .orElseGet(() -> say.text(
                        entry.overdue() ? "emergencies.overdue" : "emergencies.due", say.moment(entry.reviewBy())));
    }

    private static String look(BrokenGlassList.Entry entry) {
        return entry.review()
                .map(review -> review.result() == BreakGlassReview.JUSTIFIED ? "ok" : "stop")
                .orElse(entry.overdue() ? "stop" : "wait");
    }
}
