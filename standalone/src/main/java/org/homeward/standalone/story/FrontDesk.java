package org.homeward.standalone.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.shelter.BlockReason;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.RefusalReason;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ServiceCommand.RecordMeals;
import org.homeward.kernel.shelter.ServiceCommand.RecordService;
import org.homeward.kernel.shelter.ServiceLogId;
import org.homeward.kernel.shelter.ServiceType;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.kernel.shelter.ShelterCommand.RecordAbsence;
import org.homeward.kernel.shelter.ShelterCommand.RedesignateRoom;
import org.homeward.kernel.shelter.ShelterCommand.SignOffDischarge;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterRejection;
import org.homeward.kernel.shelter.StockCommand.DistributeItems;
import org.homeward.kernel.shelter.StockId;
import org.homeward.standalone.story.Board.Standing;
import org.homeward.standalone.story.Guests.Care;
import org.homeward.standalone.story.Guests.Guest;

/** Runs the centre by what its board shows each morning: who gets a bed is decided by the centre, not by the story. */
public final class FrontDesk {
    private static final int PRESSING_EVERY = 9;
    private static final int MAINTENANCE_DAY = 20;
    private static final int LAST_NIGHT_TO_MOVE = 8;

    private final Guests guests;
    private final Board board = new Board();

    /** A desk for these guests. */
    public FrontDesk(Guests guests) {
        this.guests = guests;
    }

    /** Something has happened in the centre. */
    public void saw(ShelterEvent event) {
        board.saw(event);
    }

    /** What is asked this evening: those for whom a bed is kept come when the day's work has shown it. */
    public List<Step> evening(LocalDate today) {
        var desk = new Desk(today, board, new ArrayList<>());
        board.stays().forEach((stay, standing) -> {
            if (standing instanceof Standing.Kept
                    && guests.knows(stay)
                    && guests.of(stay).comes()) {
                desk.arrives(stay, guests.of(stay));
            }
        });
        return List.copyOf(desk.steps());
    }

    /** What is asked this morning. */
    public List<Step> morning(LocalDate today) {
        if (!today.isAfter(Timeline.CENTRE_OPENS)) {
            return List.of();
        }
        var desk = new Desk(today, board, new ArrayList<>());
        board.stays().forEach((stay, standing) -> {
            if (guests.knows(stay)) {
                desk.look(stay, guests.of(stay), standing);
            }
        });
        board.stays().keySet().stream()
                .filter(stay -> guests.knows(stay) && guests.travels(stay, today))
                .forEach(stay -> desk.travels(stay, guests.of(stay)));
        desk.beds(guests);
        desk.meals();
        return List.copyOf(desk.steps());
    }

    private record Desk(LocalDate today, Board board, List<Step> steps) {
        void look(StayId stay, Guest guest, Standing standing) {
            switch (standing) {
                case Standing.Waiting waiting -> waits(stay, guest, waiting);
                case Standing.Kept kept -> {}
                case Standing.Living living -> lives(stay, guest, living);
            }
        }

        /** Who waits too long finds something else; now and then somebody who waits is let in, for whom there is no bed. */
        private void waits(StayId stay, Guest guest, Standing.Waiting waiting) {
            var days = Timeline.days(waiting.since(), today);
            if (days >= guest.patience()) {
                ask(manager(), () -> new CancelRequest(Centre.ID, stay, RefusalReason.OTHER_SOLUTION_FOUND, today));
            } else if (today.getDayOfYear() % PRESSING_EVERY == 0 && days == 1) {
                steps.addFirst(Step.on(today, manager(), () -> new AdmitResident(Centre.ID, stay, true, today))
                        .in(Hour.MORNING)
                        .refused(ShelterRejection.NotPossibleNow.class));
            }
        }

        private void arrives(StayId stay, Guest guest) {
            ask(manager(), () -> new AdmitResident(Centre.ID, stay, true, today));
            service(guest, ServiceType.MED_TRIAGE, Team.MEDICAL.member(today.getDayOfYear()));
            service(guest, ServiceType.RETURN_COUNSEL, worker());
            ask(
                    worker(),
                    () -> new DistributeItems(
                            new StockId(Centre.ID), guest.caseId(), Centre.ARRIVAL_KIT, 1, true, today));
        }

        private void lives(StayId stay, Guest guest, Standing.Living living) {
            var nights = Timeline.days(living.since(), today);
            if (nights >= guest.nights() && !living.away()) {
                leaves(stay, guest);
            } else if (nights == 1) {
                service(guest, ServiceType.FAMILY_CALL, worker());
            } else if (nights == 3) {
                service(guest, ServiceType.PSY_COUNSEL, worker());
            } else if (nights == 4 && guest.away()) {
                ask(worker(), () -> new RecordAbsence(Centre.ID, stay, today));
            }
        }

        private void leaves(StayId stay, Guest guest) {
            signOff(stay, guest);
            var reason = guest.childAlone() ? DischargeReason.TRANSFERRED : DischargeReason.OWN_WISH;
            ask(manager(), () -> new DischargeResident(Centre.ID, stay, reason, today));
            service(guest, ServiceType.TRANSPORT_LOCAL, worker());
        }

        /** Who travels home today may leave. */
        void travels(StayId stay, Guest guest) {
            if (board.stays().get(stay) instanceof Standing.Living living
                    && Timeline.days(living.since(), today) < guest.nights()) {
                signOff(stay, guest);
            }
        }

        private void signOff(StayId stay, Guest guest) {
            if (guest.leavesBySignature()) {
                var team = guest.childAlone() ? Team.CHILD_PROTECTION : Team.MEDICAL;
                ask(team.member(today.getDayOfYear()), () -> new SignOffDischarge(Centre.ID, stay, today));
            }
        }

        /** One guest a day moves to where that guest is better off. */
        private void move(Guests guests) {
            board.stays().entrySet().stream()
                    .filter(entry -> guests.knows(entry.getKey()) && entry.getValue() instanceof Standing.Living)
                    .flatMap(entry ->
                            moveOf(entry.getKey(), guests.of(entry.getKey()), (Standing.Living) entry.getValue())
                                    .stream())
                    .findFirst()
                    .ifPresent(steps::add);
        }

        private Optional<Step> moveOf(StayId stay, Guest guest, Standing.Living living) {
            var nights = Timeline.days(living.since(), today);
            if (guest.care() == Care.USUAL || nights > LAST_NIGHT_TO_MOVE || nights >= guest.nights()) {
                return Optional.empty();
            }
            var section = guest.care() == Care.ISOLATION ? SectionKind.MEDICAL_ISOLATION : SectionKind.PROTECTED;
            var from = board.rooms().sectionOf(living.bed());
            return from == section || from == SectionKind.FAMILY
                    ? Optional.empty()
                    : board.rooms()
                            .freeBed(section, board.guest(stay))
                            .map(bed -> step(
                                    manager(),
                                    () -> new ReallocateBed(Centre.ID, stay, bed, "Health or safety", today)));
        }

        /** Once a month a bed is repaired, before it is given to anybody; else guests and rooms change places. */
        void beds(Guests guests) {
            if (today.getDayOfMonth() == MAINTENANCE_DAY) {
                board.rooms()
                        .freeBed()
                        .ifPresent(bed -> steps.addFirst(step(
                                manager(),
                                () -> new BlockBed(
                                        Centre.ID, bed, BlockReason.MAINTENANCE, today.plusDays(2), today))));
            } else {
                move(guests);
                board.change()
                        .ifPresent(change -> ask(
                                manager(),
                                () -> new RedesignateRoom(
                                        Centre.ID, change.room(), change.section(), "Others wait", today)));
            }
        }

        void meals() {
            var residents = board.residents();
            if (residents > 0) {
                ask(worker(), () -> new RecordMeals(log(), residents, residents, residents, today));
            }
        }

        private void service(Guest guest, ServiceType type, Actor by) {
            ask(by, () -> new RecordService(log(), guest.caseId(), type, 1, today));
        }

        private ServiceLogId log() {
            return new ServiceLogId(Centre.ID, YearMonth.from(today));
        }

        private Actor manager() {
            return Team.SHELTER_MANAGEMENT.member(today.getDayOfYear());
        }

        private Actor worker() {
            return Team.SHELTER_CARE.member(today.getDayOfYear());
        }

        private void ask(Actor by, Supplier<Command> wish) {
            steps.add(step(by, wish));
        }

        private Step step(Actor by, Supplier<Command> wish) {
            return Step.on(today, by, wish).in(Hour.MORNING);
        }
    }
}
