package org.homeward.query.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.casework.CaseList;
import org.homeward.kernel.casework.CaseProgress;
import org.homeward.kernel.casework.DecisionTrack.Wait;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.IntakeEvent.CaseEntrusted;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.casework.IntakeEvent.IdentityRectified;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.ProtectionEvent.HoldPlaced;
import org.homeward.kernel.casework.ProtectionEvent.HoldReleased;
import org.homeward.kernel.casework.ProtectionEvent.ScreeningCompleted;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.platform.messaging.EventContext;

/**
 * What the list keeps of a case.
 *
 * @param progress where it stands
 * @param office the office that owns it
 * @param entrusted to whom it is entrusted, by role
 * @param openedOn the day of the enquiry
 * @param person who it is about
 * @param holds the classes of the holds in force
 * @param priority the priority that the last screening gave
 * @param waiting the wait for money
 * @param changedAt when the last event was recorded
 * @param version the sequence of the last event
 */
public record ListedCase(
        CaseProgress progress,
        Optional<Office> office,
        Map<Role, UserId> entrusted,
        Optional<LocalDate> openedOn,
        Optional<CaseList.Person> person,
        Set<HoldClass> holds,
        int priority,
        Optional<Wait> waiting,
        Instant changedAt,
        long version) {
    /** Nothing has happened. */
    public static final ListedCase NOTHING = new ListedCase(
            CaseProgress.NONE,
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            0,
            Optional.empty(),
            Instant.EPOCH,
            -1);

    public ListedCase {
        holds = Set.copyOf(holds);
        entrusted = Map.copyOf(entrusted);
    }

    /** The case after an event. */
    public ListedCase after(MigrantCaseEvent event, EventContext context) {
        var next = progress.after(event);
        var opened = event instanceof EnquiryOpened e ? Optional.of(e) : Optional.<EnquiryOpened>empty();
        var urgency = event instanceof ScreeningCompleted e ? e.priority() : priority;
        return new ListedCase(
                next,
                opened.map(EnquiryOpened::office).or(() -> office),
                event instanceof CaseEntrusted e ? CaseFold.entrusting(entrusted, e) : entrusted,
                opened.map(EnquiryOpened::receivedOn).or(() -> openedOn),
                personAfter(event),
                holdsAfter(event),
                urgency,
                MoneyWait.after(waiting, urgency, next, event),
                context.recordedAt(),
                context.sequence());
    }

    private Optional<CaseList.Person> personAfter(MigrantCaseEvent event) {
        if (event instanceof MigrantRegistered e) {
            return Optional.of(new CaseList.Person(
                    e.person(), e.name(), e.birthYear(), e.sex(), e.nationality(), e.countryOfReturn(), e.situation()));
        }
        if (event instanceof IdentityRectified e) {
            return person.map(known -> new CaseList.Person(
                    known.id(),
                    e.name(),
                    known.birthYear(),
                    known.sex(),
                    known.nationality(),
                    known.countryOfReturn(),
                    known.situation()));
        }
        return person;
    }

    private Set<HoldClass> holdsAfter(MigrantCaseEvent event) {
        var after = holds.isEmpty() ? EnumSet.noneOf(HoldClass.class) : EnumSet.copyOf(holds);
        if (event instanceof HoldPlaced e) {
            after.add(e.holdClass());
        }
        if (event instanceof HoldReleased e) {
            after.remove(e.holdClass());
        }
        return after;
    }
}
