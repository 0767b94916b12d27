package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.homeward.command.shelter.rules.Shelter;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.Party;
import org.homeward.kernel.shelter.RefusalReason;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.ExpireReservation;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.homeward.kernel.shelter.ShelterCommand.UnblockBed;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.time.ProgrammeCalendar;

/** The centre of a story with its own rules; what policies would do for it is done by hand, at the end of each day. */
final class CentreAlone {
    private static final Actor SYSTEM = new Actor(UserId.of(new UUID(0, 0)), Set.of(Role.SYS), Office.TRIPOLI);

    private final Story story;
    private final FrontDesk desk;
    private final Map<CaseId, RegisterMigrant> registered = new HashMap<>();
    private final Map<CaseId, FamilyId> families = new HashMap<>();
    private final Map<CaseId, CompleteScreening> screened = new HashMap<>();
    private final Map<CaseId, StayId> stays = new HashMap<>();
    private final TreeMap<LocalDate, List<ShelterCommand>> due = new TreeMap<>();
    private final List<ShelterCommand> reactions = new ArrayList<>();
    private final List<ShelterEvent> events = new ArrayList<>();
    private Shelter shelter = Shelter.initial();
    private LocalDate today = Timeline.CENTRE_OPENS;

    private CentreAlone(Story story) {
        this.story = story;
        this.desk = new FrontDesk(story.guests());
    }

    /** Everything that happens in the centre of this story. */
    static List<ShelterEvent> of(Story story) {
        var centre = new CentreAlone(story);
        Timeline.START.datesUntil(Timeline.END.plusDays(1)).forEach(centre::play);
        return centre.events;
    }

    private void play(LocalDate day) {
        today = day;
        var past = due.headMap(day, true);
        past.values().forEach(commands -> commands.forEach(this::react));
        past.clear();
        var steps = new ArrayList<>(desk.morning(day));
        steps.addAll(story.script().on(day));
        steps.forEach(this::ask);
        reactions.forEach(this::react);
        reactions.clear();
        desk.evening(day).forEach(this::ask);
    }

    private void ask(Step step) {
        var command = step.wish().get();
        if (command instanceof ShelterCommand asked) {
            var answer = answer(asked, step.by());
            if (!answer.equals(step.expected())) {
                throw new IllegalStateException(today + ": " + asked + " was answered " + answer);
            }
        } else if (step.expected() instanceof Expected.Acceptance) {
            follow(command);
        }
    }

    private void react(ShelterCommand command) {
        answer(command, SYSTEM);
    }

    private Expected answer(ShelterCommand command, Actor actor) {
        try {
            var facts = new Facts(ProgrammeCalendar.startOf(today).plusSeconds(36_000), actor);
            Shelter.decide(command, shelter, facts).forEach(this::happened);
            return new Expected.Acceptance();
        } catch (CommandRejected refused) {
            return new Expected.Refusal(org.homeward.kernel.message.MessageNames.codeOf(
                    refused.rejection().getClass()));
        }
    }

    private void happened(ShelterEvent event) {
        shelter = Shelter.evolve(shelter, event);
        events.add(event);
        desk.saw(event);
        switch (event) {
            case ShelterEvent.BedReserved e ->
                later(e.expiresOn(), new ExpireReservation(e.shelterId(), e.stayId(), e.expiresOn()));
            case ShelterEvent.BedBlocked e -> later(e.backOn(), new UnblockBed(e.shelterId(), e.bed(), e.backOn()));
            case ShelterEvent.AbsenceRecorded e ->
                later(
                        e.stayEndsOn(),
                        new DischargeResident(e.shelterId(), e.stayId(), DischargeReason.ABSENT, e.stayEndsOn()));
            default -> {}
        }
    }

    private void later(LocalDate day, ShelterCommand command) {
        due.computeIfAbsent(day, any -> new ArrayList<>()).add(command);
    }

    private void follow(Command command) {
        switch (command) {
            case RegisterMigrant c -> registered.put(c.caseId(), c);
            case LinkFamily c -> families.put(c.caseId(), c.familyId());
            case CompleteScreening c -> screened.put(c.caseId(), c);
            case RequestShelter c -> {
                stays.put(c.caseId(), c.stayId());
                var guest = guest(c.caseId());
                var priority = Objects.requireNonNull(screened.get(c.caseId())).priority();
                reactions.add(new RequestAdmission(
                        c.shelterId(), c.stayId(), guest, guest.section(), priority, c.requestedOn()));
            }
            case ConfirmDeparture c
            when stays.containsKey(c.caseId()) ->
                reactions.add(new DischargeResident(
                        Centre.ID, stay(c.caseId()), DischargeReason.DEPARTED_AVRR, c.departedOn()));
            case CloseCase c
            when stays.containsKey(c.caseId()) ->
                reactions.add(
                        new CancelRequest(Centre.ID, stay(c.caseId()), RefusalReason.REQUEST_CANCELLED, c.closedOn()));
            default -> {}
        }
    }

    private StayId stay(CaseId id) {
        return Objects.requireNonNull(stays.get(id));
    }

    private Guest guest(CaseId id) {
        var person = Objects.requireNonNull(registered.get(id));
        var family = families.get(id);
        var child = today.getYear() - person.birthYear() <= 18;
        return new Guest(
                id,
                person.sex(),
                child,
                Objects.requireNonNull(screened.get(id)).unaccompaniedChild(),
                family == null ? new Party.Alone() : new Party.WithFamily(family));
    }
}
