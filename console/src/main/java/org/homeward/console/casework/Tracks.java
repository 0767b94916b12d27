package org.homeward.console.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseContent;
import org.homeward.kernel.casework.DecisionTrack;
import org.homeward.kernel.casework.JourneyTrack;
import org.homeward.kernel.casework.PapersTrack;
import org.homeward.kernel.casework.ProtectionTrack;
import org.homeward.kernel.casework.SupportTrack;

/** The tracks beside the main line: what a case needs before it can go on, each with where it stands. */
final class Tracks {
    private final Words say;
    private final LocalDate today;

    Tracks(Words say, LocalDate today) {
        this.say = say;
        this.today = today;
    }

    List<Track> of(CaseContent content) {
        var tracks = new ArrayList<Track>();
        tracks.add(protection(content.protection()));
        tracks.add(consent(content.decision()));
        tracks.add(funding(content.decision()));
        tracks.add(document(content.papers().document()));
        tracks.add(fitness(content.papers()));
        tracks.add(visa(content.papers().visa()));
        tracks.add(shelter(content.journey()));
        tracks.add(travel(content.journey(), content.papers()));
        tracks.add(support(content.support()));
        return List.copyOf(tracks);
    }

    private Track track(String name, String state, String look, String detail) {
        return new Track(say.text("track." + name), say.text("track." + name + "." + state), look, detail);
    }

    private Track protection(ProtectionTrack protection) {
        if (!protection.holds().isEmpty()) {
            var holds = protection.holds().stream()
                    .map(hold -> say.text("track.review", say.choice(hold.holdClass()), say.day(hold.reviewOn())))
                    .toList();
            return track("protection", "hold", "stop", String.join(", ", holds));
        }
        return protection
                .screening()
                .map(screening -> new Track(
                        say.text("track.protection"),
                        say.choice(screening.result()),
                        switch (screening.result()) {
                            case CLEAR -> "ok";
                            case FLAGGED_MANAGED, PROVISIONAL -> "wait";
                        },
                        say.text("track.screened", say.day(screening.screenedOn()), screening.priority())))
                .orElseGet(() -> track("protection", "none", "quiet", ""));
    }

    private Track consent(DecisionTrack decision) {
        if (decision.consent().isPresent()) {
            var given = decision.consent().get();
            return given.lapsesOn().isAfter(today)
                    ? track("consent", "given", "ok", say.text("track.until", say.day(given.lapsesOn())))
                    : track("consent", "lapsed", "stop", say.text("track.until", say.day(given.lapsesOn())));
        }
        return decision.withdrawnOn()
                .map(day -> track("consent", "withdrawn", "stop", say.day(day)))
                .orElseGet(() -> decision.sessions().isEmpty()
                        ? track("consent", "none", "quiet", "")
                        : track("consent", "informed", "wait", sessions(decision)));
    }

    private String sessions(DecisionTrack decision) {
        return say.text(
                "track.sessions",
                decision.sessions().size(),
                say.day(decision.sessions().getLast().heldOn()));
    }

    private Track funding(DecisionTrack decision) {
        if (decision.funding().isPresent()) {
            return track("funding", "reserved", "ok", "");
        }
        if (decision.requested().isPresent()) {
            return track("funding", "requested", "wait", "");
        }
        return decision.waiting()
                .map(wait -> track("funding", "waiting", "wait", say.text("track.since", say.day(wait.since()))))
                .orElseGet(() -> track("funding", "none", "quiet", ""));
    }

    private Track document(PapersTrack.Document document) {
        return issued(
                "document",
                document.progress(),
                document.validUntil().map(this::validity).orElse(new Validity("", true)));
    }

    private Track visa(PapersTrack.Visa visa) {
        return issued(
                "visa", visa.progress(), visa.validUntil().map(this::validity).orElse(new Validity("", true)));
    }

    /** Until when something counts, and whether it still does. */
    private record Validity(String words, boolean counts) {}

    private Validity validity(LocalDate until) {
        return new Validity(say.text("track.until", say.day(until)), !until.isBefore(today));
    }

    private Track issued(String name, PapersTrack.Progress progress, Validity validity) {
        return switch (progress) {
            case NONE -> track(name, "none", "quiet", "");
            case REQUESTED -> track(name, "requested", "wait", "");
            case ISSUED ->
                validity.counts()
                        ? track(name, "issued", "ok", validity.words())
                        : track(name, "expired", "stop", validity.words());
            case REFUSED -> track(name, "refused", "stop", "");
        };
    }

    private Track fitness(PapersTrack papers) {
        return papers.fitness()
                .map(fitness -> {
                    var until = validity(fitness.until());
                    if (!fitness.fit()) {
                        return track("fitness", fitness.permanent() ? "never" : "unfit", "stop", until.words());
                    }
                    var conditions = fitness.conditions().isEmpty() ? "fit" : "conditional";
                    return until.counts()
                            ? track("fitness", conditions, "ok", detail(fitness, until))
                            : track("fitness", "expired", "stop", until.words());
                })
                .orElseGet(() -> track("fitness", "none", "quiet", ""));
    }

    private String detail(PapersTrack.Fitness fitness, Validity until) {
        return fitness.conditions().isEmpty()
                ? until.words()
                : until.words() + " \u00b7 " + say.choices(fitness.conditions());
    }

    private Track shelter(JourneyTrack journey) {
        return journey.lodging()
                .map(bed -> track("shelter", "requested", "go", say.day(bed.requestedOn())))
                .orElseGet(() -> track("shelter", "none", "quiet", ""));
    }

    private Track travel(JourneyTrack journey, PapersTrack papers) {
        if (journey.arrival().isPresent()) {
            var arrival = journey.arrival().get();
            return track("travel", "arrived", "ok", arrival.place() + ", " + say.day(arrival.arrivedOn()));
        }
        if (journey.departedOn().isPresent()) {
            return track(
                    "travel", "departed", "go", say.day(journey.departedOn().get()));
        }
        return journey.seat()
                .map(seat -> track("travel", "booked", "go", say.day(seat.departsOn())))
                .orElseGet(() -> readiness(papers));
    }

    private Track readiness(PapersTrack papers) {
        var checked = papers.checkedFor();
        if (checked.isPresent() && !checked.equals(papers.readyFor())) {
            return track("travel", "checked", "wait", say.day(checked.get()));
        }
        return papers.readyFor()
                .map(day -> track("travel", "ready", "go", say.day(day)))
                .orElseGet(() -> track("travel", "none", "quiet", ""));
    }

    private Track support(SupportTrack support) {
        return support.plan()
                .map(plan -> {
                    var state = plan.ceiling().isPresent() ? "approved" : "submitted";
                    var look = plan.ceiling().isPresent() ? "ok" : "wait";
                    return track("support", state, look, say.choice(plan.activity()) + ", " + say.money(plan.total()));
                })
                .orElseGet(() -> track("support", "none", "quiet", ""));
    }
}
