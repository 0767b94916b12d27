package org.homeward.standalone.story;

import java.util.List;

/** What staff write about invented people. */
final class Notes {
    private static final List<String> SCREENINGS = List.of(
            "No fear of return. Wishes to see the family again.",
            "Lost work and savings. No fear of return.",
            "Was robbed on the way north. Sleeps badly, otherwise well.",
            "Came to work on a farm, was not paid. No fear of return.",
            "Tried to cross the sea, was brought back. Ashamed to go home with empty hands.");
    private static final List<String> SESSIONS = List.of(
            "Understands the package and the time it takes. Asked about a small shop.",
            "Wants to go home before the rains. Asked what the family is told.",
            "Was told about the alternatives. Still wishes to return.",
            "Asked whether the support is paid in cash; it is not.",
            "Worried about debts at home. Will think about livestock.");
    private static final List<String> HEALTH = List.of(
            "Nothing found.",
            "High blood pressure, treated.",
            "Old fracture of the arm, healed.",
            "Anaemia, treated.",
            "Cough, no sign of tuberculosis.");
    private static final List<String> HOLDS = List.of(
            "Speaks of people who hold the papers and ask for money.",
            "Says that the trip was arranged by somebody who is still in contact.",
            "Fears a person named at home; to be clarified.");

    private Notes() {}

    static String screening(Person p) {
        return p.chance().branch("screening note").pick(SCREENINGS);
    }

    static String session(Person p, String which) {
        return p.chance().branch(which).pick(SESSIONS);
    }

    static String health(Person p) {
        return p.chance().branch("health note").pick(HEALTH);
    }

    static String hold(Person p) {
        return p.chance().branch("hold note").pick(HOLDS);
    }

    static String bestInterests(boolean returnIsBest) {
        return returnIsBest
                ? "The family was found and can care for the child."
                : "Nobody was found who can care for the child; return is not safe.";
    }
}
