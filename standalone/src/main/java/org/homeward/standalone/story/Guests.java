package org.homeward.standalone.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.StayId;

/** How long each guest of the centre waits for a bed and stays in it. */
public final class Guests {
    private static final Spread NIGHTS = new Spread(9, 28);
    private static final Spread PATIENCE = new Spread(5, 14);
    private static final int FOR_EVER = 10_000;
    private static final double COMES = 0.96;
    private static final double GOES_AWAY = 0.03;

    private final Map<StayId, Guest> all = new HashMap<>();

    Guests() {}

    /**
     * One guest.
     *
     * @param caseId the case
     * @param nights how many nights the guest stays unless the journey comes first
     * @param patience after how many days of waiting the guest has found something else
     * @param comes whether the guest comes when a bed is kept
     * @param specialCare whether the guest leaves only with an officer's agreement
     * @param away whether the guest goes away for a night, and does not return
     */
    public record Guest(CaseId caseId, int nights, int patience, boolean comes, boolean specialCare, boolean away) {}

    void add(Person p) {
        var luck = p.chance().branch("stay");
        all.put(
                p.stay(),
                new Guest(
                        p.caseId(),
                        NIGHTS.days(luck, 1, 90),
                        PATIENCE.days(luck, 1, 60),
                        luck.happens(COMES),
                        p.age() == Person.Age.CHILD_ALONE,
                        luck.happens(GOES_AWAY)));
    }

    /** This guest stays for as long as the centre exists. */
    void keep(Person p) {
        var guest = of(p.stay());
        all.put(p.stay(), new Guest(guest.caseId(), FOR_EVER, FOR_EVER, true, true, false));
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
