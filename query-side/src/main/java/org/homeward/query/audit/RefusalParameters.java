package org.homeward.query.audit;

import org.homeward.kernel.audit.AuditQuery.FindRefusals;
import org.homeward.kernel.audit.RefusalFilter;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Require;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.Questions;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say which refusals are asked for; an absent one admits all.
 *
 * @param stream of which stream
 * @param code for which reason
 * @param command of which command
 * @param actor of which user
 * @param cursor where the page begins, as the page before says
 * @param limit how many entries at most
 */
record RefusalParameters(
        @Means("of which stream") @Nullable String stream,

        @Means(value = "for which reason", example = "shelter.no-free-bed") @Nullable
        String code,

        @Means(value = "of which command", example = "shelter.assign-bed") @Nullable
        String command,

        @Means("of which user") @Nullable String actor,

        @Means("where the page begins, as next of the page before says") @Nullable
        String cursor,

        @Means("how many entries, 1 to 500; 100 if absent") @Nullable
        String limit) {
    private static final int LONGEST = 120;

    /** The question. */
    FindRefusals question() {
        var filter = new RefusalFilter(
                bounded("stream", stream), bounded("code", code), bounded("command", command), user(actor));
        var before = Questions.parameter("cursor", AuditNumbers.orElse(cursor, ""), RefusalParameters::cursor);
        var most =
                Questions.parameter("limit", AuditNumbers.orElse(limit, AuditNumbers.USUAL_LIMIT), AuditNumbers::limit);
        return new FindRefusals(filter, before, most);
    }

    private static String bounded(String name, @Nullable String stated) {
        return Questions.parameter(name, AuditNumbers.orElse(stated, ""), text -> {
            Require.that(text.length() <= LONGEST, name + " has at most " + LONGEST + " characters");
            return text;
        });
    }

    /** Whoever asks about nobody would take the empty answer for a clean record. */
    private static String user(@Nullable String stated) {
        return Questions.parameter(
                "actor", AuditNumbers.orElse(stated, ""), text -> text.isEmpty() ? text : new UserId(text).value());
    }

    private static String cursor(String text) {
        Require.that(text.isEmpty() || text.matches("\\d{1,18}"), "a cursor that an answer gave is expected");
        return text;
    }
}
