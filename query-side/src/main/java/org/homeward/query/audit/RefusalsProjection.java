package org.homeward.query.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.security.Role;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;

/** Keeps one immutable row for each refused command; its id counts down, so that the newest comes first. */
@Projection("refusals")
public final class RefusalsProjection implements Projector<CommandRefused> {
    /** The collection of the rows. */
    public static final String ROWS = "refusals";

    @Override
    public Class<CommandRefused> events() {
        return CommandRefused.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(ROWS);
    }

    @Override
    public List<Write> project(CommandRefused event, EventContext context) {
        return List.of(new Write.InsertOnce(ROWS, idOf(context.position()), context, row(event, context)));
    }

    /** The id of the row of the refusal at a position. */
    public static String idOf(long position) {
        return String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - position);
    }

    private static Map<String, Object> row(CommandRefused event, EventContext context) {
        return Map.ofEntries(
                Map.entry("position", context.position()),
                Map.entry("recordedAt", context.recordedAt().toString()),
                Map.entry("stream", event.streamId()),
                Map.entry("version", event.version()),
                Map.entry("command", event.commandName()),
                Map.entry("code", event.code()),
                Map.entry("reason", event.reason()),
                Map.entry("nextSteps", event.nextSteps()),
                Map.entry("actor", context.actor().value()),
                Map.entry(
                        "roles",
                        context.roles().stream().sorted().map(Role::name).toList()),
                Map.entry("office", context.office().code()),
                Map.entry("purpose", context.purpose().name()),
                Map.entry("commandId", context.commandId()),
                Map.entry("correlationId", context.correlationId()),
                Map.entry("causationId", context.causationId()));
    }
}
