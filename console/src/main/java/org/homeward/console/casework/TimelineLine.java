package org.homeward.console.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.homeward.console.words.EventWords;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseTimeline;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.time.ProgrammeCalendar;

/**
 * An event on the timeline.
 *
 * @param title what happened
 * @param said what it states
 * @param icon its icon
 * @param look its look
 * @param day the business day
 * @param recorded when it was recorded
 * @param who who caused it
 * @param why for what purpose
 */
record TimelineLine(
        String title, String said, String icon, String look, String day, String recorded, String who, String why) {

    /** How events look, by the beginning of what they are about. */
    private record Face(String about, String icon, String look) {}

    private static final List<Face> FACES = List.of(
            new Face("hold", "lock", "stop"),
            new Face("consent-withdrawn|consent-lapsed", "hand-stop", "stop"),
            new Face("eligibility-denied|funding-declined|.*-refused|unfit", "circle-x", "stop"),
            new Face("screening|protection|guardian|best-interests", "shield-half", "plum"),
            new Face("eligibility", "circle-check", "ok"),
            new Face("funding|case-waitlisted", "coin", "wait"),
            new Face("counselling", "message-circle", ""),
            new Face("voluntary-return", "signature", "ok"),
            new Face("travel-document|document|exit-visa", "file-text", "plum"),
            new Face("medical|fit-to-travel", "stethoscope", "plum"),
            new Face("shelter", "bed", "wait"),
            new Face("case-manifested|case-removed|no-show|readiness", "ticket", ""),
            new Face("departure", "plane-departure", "ok"),
            new Face("arrival|transit", "plane-arrival", "ok"),
            new Face("plan|tranche", "plant-2", "ok"),
            new Face("monitoring|survey", "home-heart", "ok"),
            new Face("case-closed|case-reopened|beneficiary-died", "folders", "quiet"),
            new Face(".*", "user", ""));

    /** The line of an entry; users without a name are told apart by the end of their id. */
    static TimelineLine of(CaseTimeline.Entry entry, Map<UserId, String> names, Words say) {
        var about = entry.event().substring(entry.event().indexOf('.') + 1);
        var face = FACES.stream()
                .filter(candidate -> about.matches("(" + candidate.about() + ").*"))
                .findFirst()
                .orElseThrow();
        return new TimelineLine(
                say.event(entry.event()),
                EventWords.line(entry.event(), entry.values(), entry.happenedOn(), say),
                face.icon(),
                face.look(),
                entry.happenedOn().map(say::day).orElse(""),
                recorded(entry, say),
                who(entry.by(), names, say),
                say.text("timeline.why", say.choice(entry.by().purpose())));
    }

    /** On the day itself the time says enough. */
    private static String recorded(CaseTimeline.Entry entry, Words say) {
        var sameDay = entry.happenedOn()
                .filter(ProgrammeCalendar.dateOf(entry.recordedAt())::equals)
                .isPresent();
        return sameDay ? say.clock(entry.recordedAt()) : say.text("timeline.recorded", say.moment(entry.recordedAt()));
    }

    private static String who(CaseTimeline.By by, Map<UserId, String> names, Words say) {
        if (by.roles().contains(Role.SYS)) {
            return say.choice(Role.SYS);
        }
        var roles = by.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(say::choice)
                .toList();
        return say.text(
                "timeline.who", String.join(", ", roles), names.getOrDefault(by.user(), Looks.shortly(by.user())));
    }
}
