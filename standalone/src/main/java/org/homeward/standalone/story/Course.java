package org.homeward.standalone.story;

/** What happens to a funded person on the way; the figures are per thousand of those who travel. */
enum Course {
    /** Everything goes as planned. */
    PLAIN(0),
    /** The person withdraws, asks again later and returns. */
    REENGAGED(34),
    /** The person misses a flight and takes a later one. */
    MISSED_FLIGHT(100),
    /** A medical officer says not now. */
    UNFIT_FOR_A_WHILE(41),
    /** A protection officer stops everything for some days. */
    HELD_FOR_A_WHILE(20),
    /** The person withdraws at the gate, asks again and takes a later flight. */
    TURNED_BACK_AT_GATE(4),
    /** The first decision was taken in detention and is repeated outside. */
    DECIDED_IN_DETENTION(40),

    /** The person withdraws while papers are prepared. */
    WITHDREW(45),
    /** The person withdraws at the gate. */
    WITHDREW_AT_AIRPORT(4),
    /** The consulate refuses for good. */
    PAPERS_REFUSED(54),
    /** The person will never be fit to fly. */
    UNFIT_FOR_GOOD(3),
    /** Nobody can find the person any more. */
    LOST(20),
    /** The person misses two flights and is lost. */
    MISSED_TWICE(4),
    /** The person asks for asylum after the decision to return. */
    ASYLUM(4),
    /** It turns out that the person was trafficked, after a consulate was asked. */
    TRAFFICKED(3),
    /** The authorities deport the person, who was on a manifest. */
    DEPORTED(3),
    /** The person is not seen again: first the place ends, then the consent. */
    LAPSED(8);

    private final int perThousand;

    Course(int perThousand) {
        this.perThousand = perThousand;
    }

    /** Whether the person returns with the programme. */
    boolean departs() {
        return compareTo(DECIDED_IN_DETENTION) <= 0;
    }

    /** Whether nothing is prepared once the consulate has been asked. */
    boolean endsEarly() {
        return this == PAPERS_REFUSED || this == UNFIT_FOR_GOOD || this == LAPSED;
    }

    /** The course of somebody who departs. */
    static Course departing(Chance chance) {
        return drawn(chance, true);
    }

    /** The course of somebody who could have departed; plain if that person departs after all. */
    static Course leaving(Chance chance) {
        return drawn(chance, false);
    }

    private static Course drawn(Chance chance, boolean departs) {
        var draw = chance.below(1000);
        for (var course : values()) {
            if (course.departs() == departs) {
                draw -= course.perThousand;
                if (draw < 0) {
                    return course;
                }
            }
        }
        return PLAIN;
    }
}
