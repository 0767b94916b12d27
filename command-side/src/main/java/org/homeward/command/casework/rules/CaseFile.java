package org.homeward.command.casework.rules;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.Family;
import org.homeward.kernel.casework.MigrantCaseEvent;

/** The case of a registered person: its main state and the tracks beside it. */
record CaseFile(
        CaseStatus status,
        CaseStatus before,
        Person person,
        Family family,
        Protection protection,
        Consent consent,
        Papers papers,
        Journey journey,
        Support support,
        Ending ending,
        Set<MigrantCaseEvent> notes)
        implements MigrantCase {

    /** How the case was closed or taken up again last. */
    sealed interface Ending {
        /** It never ended. */
        record None() implements Ending {}

        /** It ended. */
        record Closed(ClosureReason reason, LocalDate on, CaseStatus from) implements Ending {}

        /** It was taken up again. */
        record Reopened(String reason, LocalDate on) implements Ending {}
    }

    /** The case of a person who must be registered already. */
    static CaseFile of(MigrantCase state) {
        return switch (state) {
            case MigrantCase.Unopened unopened -> throw unregistered();
            case MigrantCase.Enquiry enquiry -> throw unregistered();
            case MigrantCase.ClosedEnquiry enquiry -> throw unregistered();
            case CaseFile file -> file;
        };
    }

    private static IllegalStateException unregistered() {
        return new IllegalStateException("a case file starts with its registration");
    }

    static CaseFile of(Person person) {
        return new CaseFile(
                REGISTERED,
                REGISTERED,
                person,
                new Family.None(),
                Protection.NONE,
                Consent.NONE,
                Papers.NONE,
                Journey.NONE,
                Support.NONE,
                new Ending.None(),
                Set.of());
    }

    boolean isChildAloneOn(LocalDate day) {
        return protection.unaccompanied() && person.isChildOn(day);
    }

    CaseFile to(CaseStatus next) {
        return new CaseFile(next, before, person, family, protection, consent, papers, journey, support, ending, notes);
    }

    /** The same case without a place in an agreement; who stood at the money, or would go on there, waits for it. */
    CaseFile withoutMoney() {
        var ended = ending instanceof Ending.Closed(var reason, var on, var from)
                ? new Ending.Closed(reason, on, from.withoutMoney())
                : ending;
        return to(status.withoutMoney()).resumingAt(before.withoutMoney()).with(ended);
    }

    CaseFile resumingAt(CaseStatus earlier) {
        return new CaseFile(
                status, earlier, person, family, protection, consent, papers, journey, support, ending, notes);
    }

    CaseFile with(Family next) {
        return new CaseFile(status, before, person, next, protection, consent, papers, journey, support, ending, notes);
    }

    CaseFile with(Protection next) {
        return new CaseFile(status, before, person, family, next, consent, papers, journey, support, ending, notes);
    }

    CaseFile with(Consent next) {
        return new CaseFile(status, before, person, family, protection, next, papers, journey, support, ending, notes);
    }

    CaseFile with(Papers next) {
        return new CaseFile(status, before, person, family, protection, consent, next, journey, support, ending, notes);
    }

    CaseFile with(Journey next) {
        return new CaseFile(status, before, person, family, protection, consent, papers, next, support, ending, notes);
    }

    CaseFile with(Support next) {
        return new CaseFile(status, before, person, family, protection, consent, papers, journey, next, ending, notes);
    }

    CaseFile with(Ending next) {
        return new CaseFile(status, before, person, family, protection, consent, papers, journey, support, next, notes);
    }

    /** The same case, remembering what was recorded so that it is not recorded twice. */
    CaseFile noted(MigrantCaseEvent event) {
        var all = new HashSet<>(notes);
        all.add(event);
        return new CaseFile(
                status, before, person, family, protection, consent, papers, journey, support, ending, Set.copyOf(all));
    }

    /** The same case, no longer remembering what may now be recorded again. */
    CaseFile forgetting(Predicate<MigrantCaseEvent> over) {
        var left = notes.stream().filter(over.negate()).collect(toUnmodifiableSet());
        return new CaseFile(
                status, before, person, family, protection, consent, papers, journey, support, ending, left);
    }

    boolean hasNoted(MigrantCaseEvent event) {
        return notes.contains(event);
    }
}
