package org.homeward.standalone.story;

import static org.homeward.kernel.privacy.PurposeGroup.CIRCUMSTANCES;
import static org.homeward.kernel.privacy.PurposeGroup.IDENTITY;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.LawfulBasis;

/** Where people ask and are registered. */
final class RegistrationDesk {
    private static final double RECTIFIED = 0.06;

    private final Script script;
    private final Guests guests;

    RegistrationDesk(Script script, Guests guests) {
        this.script = script;
        this.guests = guests;
    }

    void enquiry(Person p, LocalDate day) {
        script.ask(day, Team.OUTREACH.member(p.number()), () -> new OpenEnquiry(p.caseId(), p.channel(), day));
    }

    void registration(Person p, LocalDate day) {
        var officer = Team.REGISTRATION.member(p.number());
        script.ask(day, officer, () -> registered(p, day));
        p.family().ifPresent(family -> script.ask(day, officer, () -> new LinkFamily(p.caseId(), family, day)));
    }

    /** Some names turn out to be written differently. */
    void rectification(Person p, LocalDate day) {
        if (p.happens("rectified", RECTIFIED)) {
            script.ask(day, Team.REGISTRATION.member(p.number() + 1), () -> rectified(p, day));
        }
    }

    /** A bed is asked for by those who need one, once there is a centre. */
    void shelterRequest(Person p, LocalDate day) {
        if (p.needsBed()) {
            guests.add(p);
            bed(p, day.isBefore(Timeline.CENTRE_OPENS) ? Timeline.CENTRE_OPENS : day);
        }
    }

    /** Whoever lives in the centre leaves it for a journey on this day. */
    void shelterUntil(Person p, LocalDate travelsOn) {
        guests.travel(p, travelsOn);
    }

    /** A bed is asked for by somebody who will stay. */
    void lastingShelterRequest(Person p, LocalDate day) {
        guests.add(p);
        guests.keep(p);
        bed(p, day);
    }

    private void bed(Person p, LocalDate day) {
        script.add(Step.on(
                        day,
                        Team.COUNSELLING.member(p.number()),
                        () -> new RequestShelter(p.caseId(), Centre.ID, p.stay(), day))
                .touching(List.of(Centre.ID.value())));
    }

    private static RegisterMigrant registered(Person p, LocalDate day) {
        return new RegisterMigrant(
                p.caseId(),
                p.subject(),
                p.personal(IDENTITY, "name", p.name()),
                p.personal(IDENTITY, "birthDate", p.birth()),
                p.birth().getYear(),
                p.sex(),
                p.country().code(),
                p.country().code(),
                p.isChild() ? LawfulBasis.BEST_INTERESTS_OF_CHILD : LawfulBasis.CONSENT,
                "2006-1",
                p.country().language(),
                p.needs(),
                p.intention(),
                p.situation(),
                day);
    }

    private static RectifyIdentity rectified(Person p, LocalDate day) {
        return new RectifyIdentity(
                p.caseId(),
                p.personal(IDENTITY, "name", p.name()),
                p.personal(IDENTITY, "birthDate", p.birth().plusDays(1)),
                p.personal(CIRCUMSTANCES, "reason", "The consulate's record says another day"),
                day);
    }
}
