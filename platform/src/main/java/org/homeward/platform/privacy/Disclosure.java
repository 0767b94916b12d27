package org.homeward.platform.privacy;

import com.google.common.base.Suppliers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.privacy.PersonalDataRead;
import org.homeward.kernel.privacy.PersonalDataRead.Shown;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.security.PolicyTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between an answer and its reader: hides what the reader may not see by role or in an emergency, and stores who
 * sees what is left, and why, before it is shown. If that cannot be stored nothing is shown. The system itself is no reader.
 */
public final class Disclosure implements MessageHandlerInterceptor<QueryMessage<?, ?>> {
    /** About how many persons one answer may show something. */
    public static final int PERSONS_MAX = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Disclosure.class);

    private final PolicyTable table;
    private final OpenGlass glass;
    private final EventBus events;

    /** Hides what neither the table nor an emergency shows, and stores into these events. */
    public Disclosure(PolicyTable table, OpenGlass glass, EventBus events) {
        this.table = table;
        this.glass = glass;
        this.events = events;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var query = unitOfWork.getMessage();
        var answer = chain.proceed();
        var actor = MessageMetadata.actorOf(query.getMetaData());
        if (actor.is(Role.SYS)) {
            return answer;
        }
        var emergency = Suppliers.memoize(() -> glass.of(actor.id()));
        var redaction = new Redaction(ref -> table.shows(actor.roles(), ref.group())
                || emergency.get().getOrDefault(ref.subject(), Set.of()).contains(ref.group()));
        var readable = redaction.of(answer);
        if (!redaction.shown().isEmpty()) {
            store(query, redaction.shown());
        }
        return readable;
    }

    private void store(QueryMessage<?, ?> query, Map<SubjectId, Set<PurposeGroup>> shown) {
        if (shown.size() > PERSONS_MAX) {
            throw new IllegalStateException("an answer shows more than " + PERSONS_MAX + " persons");
        }
        var read = new PersonalDataRead(
                UUID.randomUUID().toString(),
                MessageNames.codeOf(query.getPayloadType()),
                shown.entrySet().stream()
                        .map(each -> new Shown(each.getKey(), each.getValue()))
                        .toList());
        try {
            publishNow(read, query);
        } catch (RuntimeException notStored) {
            LOG.error("a reading of personal data could not be stored, so nothing is shown", notStored);
            throw new Unavailable();
        }
    }

    /** Not with the query's unit of work, which would store it only when the answer has left. */
    private void publishNow(PersonalDataRead read, QueryMessage<?, ?> query) {
        var metadata = MessageMetadata.of(
                        MessageMetadata.actorOf(query.getMetaData()), MessageMetadata.purposeOf(query.getMetaData()))
                .and(MessageMetadata.COMMAND_ID, query.getIdentifier())
                .and(MessageMetadata.CORRELATION_ID, query.getIdentifier())
                .and(MessageMetadata.CAUSATION_ID, query.getIdentifier());
        var unitOfWork = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(unitOfWork);
        try {
            events.publish(new GenericDomainEventMessage<>("PersonalDataRead", read.streamId(), 0, read, metadata));
        } finally {
            CurrentUnitOfWork.set(unitOfWork);
        }
    }
}
