package org.homeward.kernel.security;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.kernel.identity.GlassId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.privacy.PurposeGroup;

/** Everything that can be asked about reading in an emergency. */
public sealed interface BreakGlassCommand extends Command {
    /** The stream's typed id. */
    GlassId glassId();

    @Override
    default String streamId() {
        return glassId().value();
    }

    /**
     * Whoever sends this sees these groups of one person's values for a short while, whatever the role shows.
     *
     * @param glassId the id of this emergency
     * @param person about whom
     * @param groups which groups
     * @param ground why
     * @param ticket the number under which the emergency is known outside, for example {@code INC-2009-17}: 3 to 40
     *     capital letters, digits and hyphens
     */
    record BreakGlass(
            GlassId glassId, SubjectId person, Set<PurposeGroup> groups, BreakGlassGround ground, String ticket)
            implements BreakGlassCommand {
        private static final Pattern TICKET = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,39}");

        public BreakGlass {
            groups = Set.copyOf(groups);
            Require.that(!groups.isEmpty(), "at least one group is to be read");
            Require.that(TICKET.matcher(ticket).matches(), "ticket has 3 to 40 capital letters, digits and hyphens");
        }
    }

    /** Somebody else has looked at what was read, and why. */
    record ReviewGlass(GlassId glassId, BreakGlassReview review) implements BreakGlassCommand {}

    /** Nobody has looked at it in time. */
    record RecordOverdueGlass(GlassId glassId, LocalDate dueOn) implements BreakGlassCommand {
        public RecordOverdueGlass {
            dueOn = Require.date(dueOn, "dueOn");
        }
    }
}
