package org.homeward.standalone.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.shelter.BlockReason;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.RefusalReason;
import org.homeward.kernel.shelter.ServiceCommand.RecordMeals;
import org.homeward.kernel.shelter.ServiceCommand.RecordService;
import org.homeward.kernel.shelter.ServiceLogId;
import org.homeward.kernel.shelter.ServiceType;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.RecordAbsence;
import org.homeward.kernel.shelter.ShelterCommand.SignOffDischarge;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterRejection;
import org.homeward.kernel.shelter.StockCommand.DistributeItems;
import org.homeward.kernel.shelter.StockId;
import org.homeward.standalone.story.Board.Standing;
import org.homeward.standalone.story.Guests.Guest;

/** Runs the centre by what its board shows each morning: who gets a bed is decided by the centre, not by the story. */
public final class FrontDesk {
    private static final int PRESSING_EVERY = 9;
    private static final int MAINTENANCE_DAY = 20;

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

    /** What is asked this morning. */
    public List<Step> morning(LocalDate today) {
        if (!today.isAfter(Timeline.CENTRE_OPENS)) {
            return List.of();
        }
        var desk = new Morning(today, new ArrayList<>());
        board.stays().forEach((stay, standing) -> {
            if (guests.knows(stay)) {
                desk.look(stay, guests.of(stay), standing);
            }
        });
        desk.beds(board);
        desk.meals(board.residents());
        return List.copyOf(desk.steps());
    }

    private record Morning(LocalDate today, List<Step> steps) {
        void look(StayId stay, Guest guest, Standing standing) {
            switch (standing) {
                case Standing.Waiting waiting -> waits(stay, guest, waiting);
                case Standing.Kept kept -> {
                    if (guest.comes()) {
                        arrives(stay, guest);
                    }
                }
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
            if (guest.specialCare()) {
                ask(
                        Team.CHILD_PROTECTION.member(today.getDayOfYear()),
                        () -> new SignOffDischarge(Centre.ID, stay, today));
            }
            var reason = guest.specialCare() ? DischargeReason.TRANSFERRED : DischargeReason.OWN_WISH;
            ask(manager(), () -> new DischargeResident(Centre.ID, stay, reason, today));
            service(guest, ServiceType.TRANSPORT_LOCAL, worker());
        }

        /** Once a month a bed is repaired. */
        void beds(Board board) {
            if (today.getDayOfMonth() == MAINTENANCE_DAY) {
                board.freeBed()
                        .ifPresent(bed -> ask(
                                manager(),
                                () -> new BlockBed(Centre.ID, bed, BlockReason.MAINTENANCE, today.plusDays(2), today)));
            }
        }

        void meals(int residents) {
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
            add(Step.on(today, by, wish));
        }

        private void add(Step step) {
            steps.add(step.in(Hour.MORNING));
        }
    }
}
