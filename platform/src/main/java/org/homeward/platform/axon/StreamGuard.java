package org.homeward.platform.axon;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Entrusting;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.PersonsWord;
import org.homeward.kernel.security.Role;
import org.homeward.platform.messaging.KeyReused;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.StaleVersion;
import org.homeward.platform.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the rule of one stream: an actor of another office, or one who is not entrusted with the stream, is sent
 * away, a repeat gets the answer of the first time, then the version is compared, then the rule decides. The answer to a
 * command is the version of the stream after it.
 */
final class StreamGuard {
    /** How many commands of a stream are remembered. */
    static final int REMEMBERED = 1_000;

    /** The version of a stream to which nothing has happened. */
    static final long NOTHING_YET = -1;

    private static final String VERSION = StreamGuard.class.getName() + ".version";
    private static final String ALREADY_SO = StreamGuard.class.getName() + ".alreadySo";

    private final Map<Mark, Carried> carriedOut = new LinkedHashMap<>();
    private Map<Role, UserId> entrusted = Map.of();
    private @Nullable Office owner;

    /** Carries a command out, unless it is a repeat or stale. */
    long handle(CommandMessage<?> command, InterceptorChain rule) throws Exception {
        var metadata = command.getMetaData();
        refuseOutsiders(command);
        var carried = carriedOut.get(Mark.of(MessageMetadata.commandIdOf(command)));
        if (carried != null) {
            return carried.again(digestOf(metadata));
        }
        var version = versionDecidedOn();
        var expected = MessageMetadata.expectedVersionOf(metadata);
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw new StaleVersion(version);
        }
        rule.proceed();
        var after = version();
        if (after == version) {
            CurrentUnitOfWork.get().resources().put(ALREADY_SO, after);
        }
        return after;
    }

    /** Remembers the command of an event of the stream, new or read. */
    void remember(DomainEventMessage<?> event) {
        var metadata = event.getMetaData();
        if (event.getSequenceNumber() == 0) {
            owner = MessageMetadata.officeOf(metadata).orElse(null);
        }
        if (event.getPayload() instanceof Entrusting care) {
            var workers = new EnumMap<Role, UserId>(Role.class);
            workers.putAll(entrusted);
            workers.put(care.role(), care.worker());
            entrusted = workers;
        }
        MessageMetadata.text(metadata, MessageMetadata.COMMAND_ID).ifPresent(commandId -> {
            carriedOut.put(Mark.of(commandId), new Carried(event.getSequenceNumber(), digestOf(metadata)));
            if (carriedOut.size() > REMEMBERED) {
                carriedOut.remove(carriedOut.keySet().iterator().next());
            }
        });
    }

    private void refuseOutsiders(CommandMessage<?> command) {
        var office = owner;
        if (office == null && entrusted.isEmpty()) {
            return;
        }
        versionDecidedOn();
        var scope = scope(command.getMetaData());
        if (office != null && !scope.reaches(office)) {
            throw new NotPermitted("security.other-office");
        }
        if (!(command.getPayload() instanceof PersonsWord) && !scope.isEntrusted(entrusted)) {
            throw new NotPermitted("security.not-entrusted");
        }
    }

    /** Without a word of the gate, an actor reaches the own office at most. */
    private static Scope scope(MetaData metadata) {
        return CommandGate.scopeIn(CurrentUnitOfWork.get().resources()).orElseGet(() -> {
            var actor = MessageMetadata.actorOf(metadata);
            return new Scope(actor.id(), actor.roles(), Optional.of(actor.office()));
        });
    }

    /** The version the stream had when it began to decide the command of the current unit of work. */
    static OptionalLong versionBefore(Map<String, Object> resources) {
        return resources.get(VERSION) instanceof Long version ? OptionalLong.of(version) : OptionalLong.empty();
    }

    /** The version of the stream, if the rule found that what the command asks for is already so. */
    static OptionalLong foundAlreadySo(Map<String, Object> resources) {
        return resources.get(ALREADY_SO) instanceof Long version ? OptionalLong.of(version) : OptionalLong.empty();
    }

    /** Noted for whoever has to know on which version a decision was made. */
    private static long versionDecidedOn() {
        var version = version();
        CurrentUnitOfWork.get().resources().put(VERSION, version);
        return version;
    }

    private static long version() {
        @Nullable Long version = AggregateLifecycle.getVersion();
        return Objects.requireNonNullElse(version, NOTHING_YET);
    }

    private static Mark digestOf(MetaData metadata) {
        return Mark.of(
                MessageMetadata.text(metadata, MessageMetadata.COMMAND_DIGEST).orElse(""));
    }

    private record Carried(long version, Mark digest) {
        long again(Mark sent) {
            if (!digest.equals(sent)) {
                throw new KeyReused();
            }
            return version;
        }
    }
}
