package org.homeward.standalone.story;

import java.time.LocalDate;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.WithdrawalChannel;

/** How people who had money leave the programme without a return. */
final class Exits {
    private final Desks desks;

    Exits(Desks desks) {
        this.desks = desks;
    }

    void write(Funded f, Person p, LocalDate day) {
        switch (f.party().course()) {
            case WITHDREW -> withdrew(f, p, WithdrawalChannel.IN_PERSON, day);
            case WITHDREW_AT_AIRPORT -> withdrew(f, p, WithdrawalChannel.AT_AIRPORT, day);
            case PAPERS_REFUSED -> {
                if (p.undocumented()) {
                    desks.papers().refusal(p, day);
                    close(f, p, ClosureReason.DOCUMENT_IMPOSSIBLE, day);
                } else {
                    close(f, p, ClosureReason.SELF_RETURN, day);
                }
            }
            case UNFIT_FOR_GOOD -> {
                desks.medical().examination(p, day);
                desks.medical().unfit(p, true, day, f.touched(p));
                close(f, p, ClosureReason.MEDICAL_UNFIT, day);
            }
            case LOST -> {
                offTheManifest(f, p, day);
                close(f, p, ClosureReason.LOST_CONTACT, day);
            }
            case LAPSED -> {
                var later = day.plusDays(p.chance().branch("closed after").between(25, 50));
                close(f, p, ClosureReason.LOST_CONTACT, later);
            }
            case MISSED_TWICE -> missedTwice(f, p);
            case ASYLUM, TRAFFICKED -> protectedFromReturn(f, p, day);
            case DEPORTED -> {
                offTheManifest(f, p, day);
                close(f, p, ClosureReason.DEPORTED_BY_STATE, day);
            }
            case PLAIN,
                    REENGAGED,
                    MISSED_FLIGHT,
                    UNFIT_FOR_A_WHILE,
                    HELD_FOR_A_WHILE,
                    TURNED_BACK_AT_GATE,
                    DECIDED_IN_DETENTION -> throw new IllegalStateException("who departs does not leave");
        }
    }

    private void withdrew(Funded f, Person p, WithdrawalChannel channel, LocalDate day) {
        desks.counselling().withdrawal(p, channel, day, f.touched(p));
        var later = day.plusDays(p.chance().branch("closed after").between(12, 60));
        close(f, p, ClosureReason.WITHDRAWN_VOLUNTARY, later);
    }

    /** The seat is given to others on the day before; with it the person leaves the manifest. */
    private void offTheManifest(Funded f, Person p, LocalDate day) {
        if (f.preparation().booked().isBefore(day)) {
            desks.flights().seatReleased(p, f.party().flight().movementId(), day.minusDays(1));
        }
    }

    private void missedTwice(Funded f, Person p) {
        var first = f.party().booked();
        var second = f.party().flight();
        desks.flights().noShow(p, first.movementId(), first.day(), f.touched(p));
        new JourneyWriter(desks).again(f, p, second);
        desks.flights().noShow(p, second.movementId(), second.day(), f.touched(p));
        close(f, p, ClosureReason.LOST_CONTACT, second.day().plusDays(60));
    }

    /** Whoever needs protection is referred; consulates are told nothing but that the request is withdrawn. */
    private void protectedFromReturn(Funded f, Person p, LocalDate day) {
        desks.protection().hold(p, HoldClass.PROTECTION, day, f.touched(p));
        if (!f.preparation().booked().isBefore(day)) {
            desks.papers().requestInSpiteOfHold(p, day);
        }
        desks.protection().referral(p, day, f.touched(p));
        desks.protection().release(p, HoldClass.PROTECTION, day.plusDays(30));
        close(f, p, ClosureReason.PROTECTION_PATHWAY, day.plusDays(32));
    }

    private void close(Funded f, Person p, ClosureReason reason, LocalDate day) {
        desks.programme().closure(p, reason, day, f.touched(p));
    }
}
