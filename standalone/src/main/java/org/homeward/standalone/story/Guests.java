package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.StayId;

/** How long each guest of the centre waits for a bed and stays in it. */
public final class Guests {
    private static final Spread NIGHTS = new Spread(9, 28);
    private static final Spread NIGHTS_OF_CHILDREN_ALONE = new Spread(60, 140);
    private static final Spread PATIENCE = new Spread(21, 60);
    private static final int FOR_EVER = 10_000;
    private static final double COMES = 0.96;
    private static final double GOES_AWAY = 0.03;
    private static final double ISOLATED = 0.12;
    private static final double AT_RISK = 0.03;

    private final Map<StayId, Guest> all = new HashMap<>();
    private final Map<StayId, LocalDate> travels = new HashMap<>();

    Guests() {}

    /** Where a guest is better off than in a common room. */
    public enum Care {
        USUAL,
        ISOLATION,
        PROTECTION
    }

    /**
     * One guest.
     *
     * @param caseId the case
     * @param nights how many nights the guest stays unless the journey comes first
     * @param patience after how many days of waiting the guest has found something else
     * @param comes whether the guest comes when a bed is kept
     * @param childAlone whether the guest is a child without family
     * @param care where the guest is better off
     * @param away whether the guest goes away for a night, and does not return
     */
    public record Guest(
            CaseId caseId, int nights, int patience, boolean comes, boolean childAlone, Care care, boolean away) {
        /** Whether the guest leaves only with an officer's agreement. */
        boolean leavesBySignature() {
            return childAlone || care != Care.USUAL;
        }
    }

    /** Somebody asks for a bed; those who belong together stay and wait equally long. */
    void add(Person p) {
        var own = p.chance().branch("stay");
        var common =
                p.family().map(family -> Chance.of(0).branch(family.value())).orElse(own);
        var childAlone = p.isChildAlone();
        var care = care(childAlone, own);
        all.put(
                p.stay(),
                new Guest(
                        p.caseId(),
                        childAlone ? NIGHTS_OF_CHILDREN_ALONE.days(common, 10, 180) : NIGHTS.days(common, 1, 90),
                        PATIENCE.days(common, 1, 120),
                        common.happens(COMES),
                        childAlone,
                        care,
                        p.family().isEmpty() && !childAlone && care == Care.USUAL && own.happens(GOES_AWAY)));
    }

    private static Care care(boolean childAlone, Chance luck) {
        var draw = luck.branch("care").fraction();
        if (childAlone || draw >= ISOLATED + AT_RISK) {
            return Care.USUAL;
        }
        return draw < ISOLATED ? Care.ISOLATION : Care.PROTECTION;
    }

    /** The guest travels home on this day, wherever that guest lives then. */
    void travel(Person p, LocalDate day) {
        if (all.containsKey(p.stay())) {
            travels.put(p.stay(), day);
        }
    }

    /** Whether the guest travels home on this day. */
    boolean travels(StayId stay, LocalDate day) {
        return day.equals(travels.get(stay));
    }

    /** This guest stays for as long as the centre exists. */
    void keep(Person p) {
        var guest = of(p.stay());
        all.put(p.stay(), new Guest(guest.caseId(), FOR_EVER, FOR_EVER, true, true, Care.USUAL, false));
    }

    /** The guest who asked for a stay. */
    public Guest of(StayId stay) {
        return Objects.requireNonNull(all.get(stay), "nobody of the story asked for this stay");
    }

    /** Whether somebody of the story asked for a stay. */
    public boolean knows(StayId stay) {
        return all.containsKey(stay);
    }
}
