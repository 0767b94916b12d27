package org.homeward.platform.web;

import java.util.function.Function;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.time.Known;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;

/** Asks what a request asks, in the name of who is signed in, and reads the parameters that many requests have. */
public final class Questions {
    private final QueryDispatcher queries;
    private final CurrentActor actors;

    /** Asks through this dispatcher. */
    public Questions(QueryDispatcher queries, CurrentActor actors) {
        this.queries = queries;
        this.actors = actors;
    }

    /** The answer; whatever else comes back is thrown and becomes problem details. */
    public <R> R ask(Query<R> query) {
        var actor = actors.find().orElseThrow(() -> new NotPermitted("security.not-signed-in"));
        return Answered.by(queries.ask(query, Dispatch.by(actor, StatedPurpose.of(actor))));
    }

    /** The parameter {@code asOf}: nothing, a position, an instant or a day. */
    public static Known asOf(String text) {
        return parameter("asOf", text, Known::parse);
    }

    /**
     * A parameter of a form of its own.
     *
     * @throws IllegalParameter if the form refuses it
     */
    public static <T> T parameter(String name, String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException refused) {
            throw new IllegalParameter(name, String.valueOf(refused.getMessage()));
        }
    }

    /**
     * The identifier in a path; what cannot be one names nothing.
     *
     * @throws NotFound if it is not of that form
     */
    public static <T> T identifier(String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException refused) {
            throw new NotFound();
        }
    }
}
