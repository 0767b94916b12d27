package org.homeward.command.security.rules;

import java.time.Duration;
import java.util.List;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.security.BreakGlassCommand;
import org.homeward.kernel.security.BreakGlassCommand.BreakGlass;
import org.homeward.kernel.security.BreakGlassCommand.RecordOverdueGlass;
import org.homeward.kernel.security.BreakGlassCommand.ReviewGlass;
import org.homeward.kernel.security.BreakGlassEvent;
import org.homeward.kernel.security.BreakGlassEvent.GlassBroken;
import org.homeward.kernel.security.BreakGlassEvent.GlassOverdue;
import org.homeward.kernel.security.BreakGlassEvent.GlassReviewed;
import org.homeward.kernel.security.SecurityRejection;
import org.homeward.kernel.security.SecurityRejection.GlassDiffers;
import org.homeward.kernel.security.SecurityRejection.GlassIsReviewed;
import org.homeward.kernel.security.SecurityRejection.GlassStillOpen;
import org.homeward.kernel.security.SecurityRejection.GlassUnknown;
import org.homeward.kernel.security.SecurityRejection.ReviewByReader;

/** The glass before the values of one person, in one emergency. */
public sealed interface Glass {
    /** How long whoever broke it sees. */
    Duration OPEN = Duration.ofMinutes(30);

    /** By when, after it was broken, somebody else is to have looked at it. */
    Duration REVIEW = Duration.ofDays(3);

    /** Nobody has broken it. */
    record Whole() implements Glass {}

    /** Somebody has, and nobody has looked at it. */
    record Broken(GlassBroken breaking, boolean overdue) implements Glass {}

    /** Somebody else has looked at it. */
    record Reviewed(GlassBroken breaking, GlassReviewed review) implements Glass {}

    /** The state before anything happened. */
    static Glass initial() {
        return new Whole();
    }

    /** What follows from a command: nothing if it is already so, events, or a refusal. */
    static List<BreakGlassEvent> decide(BreakGlassCommand command, Glass state, Facts facts) {
        return switch (command) {
            case BreakGlass c -> breakGlass(c, state, facts);
            case ReviewGlass c -> review(c, state, facts);
            case RecordOverdueGlass c -> overdue(c, state);
        };
    }

    private static List<BreakGlassEvent> breakGlass(BreakGlass c, Glass state, Facts facts) {
        return switch (state) {
            case Whole whole -> List.of(broken(c, facts));
            case Broken broken -> repeated(c, broken.breaking(), facts);
            case Reviewed reviewed -> repeated(c, reviewed.breaking(), facts);
        };
    }

    private static GlassBroken broken(BreakGlass c, Facts facts) {
        return new GlassBroken(
                c.glassId(),
                c.person(),
                c.groups(),
                c.ground(),
                c.ticket(),
                facts.actor().id(),
                facts.now().plus(OPEN),
                facts.now().plus(REVIEW),
                facts.today());
    }

    /** A repetition does not prolong it. */
    private static List<BreakGlassEvent> repeated(BreakGlass c, GlassBroken before, Facts facts) {
        var same = c.equals(
                new BreakGlass(before.glassId(), before.person(), before.groups(), before.ground(), before.ticket()));
        require(same && before.officer().equals(facts.actor().id()), new GlassDiffers());
        return List.of();
    }

    private static List<BreakGlassEvent> review(ReviewGlass c, Glass state, Facts facts) {
        return switch (state) {
            case Whole whole -> throw new CommandRejected(new GlassUnknown());
            case Broken broken -> List.of(reviewed(c, broken.breaking(), facts));
            case Reviewed reviewed -> {
                var before = reviewed.review();
                require(
                        before.review() == c.review()
                                && before.reviewer().equals(facts.actor().id()),
                        new GlassIsReviewed(before.review()));
                yield List.of();
            }
        };
    }

    private static GlassReviewed reviewed(ReviewGlass c, GlassBroken breaking, Facts facts) {
        var reviewer = facts.actor().id();
        require(!reviewer.equals(breaking.officer()), new ReviewByReader());
        require(!facts.now().isBefore(breaking.until()), new GlassStillOpen(breaking.until()));
        return new GlassReviewed(c.glassId(), c.review(), reviewer, facts.today());
    }

    private static List<BreakGlassEvent> overdue(RecordOverdueGlass c, Glass state) {
        return switch (state) {
            case Whole whole -> throw new CommandRejected(new GlassUnknown());
            case Broken broken -> broken.overdue() ? List.of() : List.of(new GlassOverdue(c.glassId(), c.dueOn()));
            case Reviewed reviewed -> List.of();
        };
    }

    private static void require(boolean holds, SecurityRejection otherwise) {
        if (!holds) {
            throw new CommandRejected(otherwise);
        }
    }

    /** The state after one more event. */
    static Glass evolve(Glass state, BreakGlassEvent event) {
        return switch (event) {
            case GlassBroken e -> new Broken(e, false);
            case GlassReviewed e -> new Reviewed(breaking(state), e);
            case GlassOverdue e -> new Broken(breaking(state), true);
        };
    }

    private static GlassBroken breaking(Glass state) {
        return switch (state) {
            case Whole whole -> throw new IllegalStateException("reviewed before it was broken");
            case Broken broken -> broken.breaking();
            case Reviewed reviewed -> reviewed.breaking();
        };
    }
}
