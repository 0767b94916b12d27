package org.homeward.console.shell;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.security.Actor;
import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.security.Policies;
import org.homeward.platform.security.PolicyTable;
import org.homeward.platform.security.Purposes;
import org.homeward.platform.web.Answered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/** Asks and sends for whoever is signed in, and knows what that user may ask and send. */
@Component
public final class Desk {
    private final QueryDispatcher queries;
    private final CommandDispatcher commands;
    private final CurrentActor actors;
    private final PolicyTable policy;
    private final Colleagues colleagues;

    Desk(
            QueryDispatcher queries,
            CommandDispatcher commands,
            CurrentActor actors,
            ObjectProvider<PolicyTable> policy,
            Colleagues colleagues) {
        this.queries = queries;
        this.commands = commands;
        this.actors = actors;
        this.policy = policy.getIfAvailable(Policies::table);
        this.colleagues = colleagues;
    }

    /** Who is signed in; empty when nobody is. */
    public Optional<Actor> user() {
        return actors.find();
    }

    /** What the user is called; the id where the sign-in says no name. */
    public String userName() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(ClaimAccessor.class::isInstance)
                .map(principal -> ((ClaimAccessor) principal).getClaimAsString("preferred_username"))
                .or(() -> user().map(actor -> actor.id().value()))
                .orElse("");
    }

    /** What users are called; some have no name here. */
    public Map<UserId, String> names() {
        return colleagues.names();
    }

    /** Whether the user may send or ask messages of this type at all. */
    public boolean may(Class<?> message) {
        return user().filter(actor -> policy.permits(actor, message)).isPresent();
    }

    /** The answer to a question; every other outcome is thrown as the exception that dispatchers promise. */
    public <R> R ask(Query<R> query) {
        return Answered.by(queries.ask(query, dispatch()));
    }

    /** The answer to a question, if the user may ask it. */
    public <R> Optional<R> askIfAllowed(Query<R> query) {
        return may(query.getClass()) ? Optional.of(ask(query)) : Optional.empty();
    }

    /** Sends a command under a key; every outcome but a yes is thrown as the exception that dispatchers promise. */
    public Accepted send(Command command, String key, OptionalLong expectedVersion) {
        var dispatch = dispatch().withKey(key);
        return Answered.by(commands.send(
                command, expectedVersion.isPresent() ? dispatch.expecting(expectedVersion.getAsLong()) : dispatch));
    }

    private Dispatch dispatch() {
        var actor = user().orElseThrow(() -> new NotPermitted("security.not-signed-in"));
        return Dispatch.by(actor, Purposes.usualFor(actor));
    }
}
