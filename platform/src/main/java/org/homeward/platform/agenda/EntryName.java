package org.homeward.platform.agenda;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.CommandKeys;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.policy.SystemActor;
import org.homeward.platform.process.AgendaEntries.Entry;

/** The name of an entry: which deadline it belongs to, and what it is about. */
record EntryName(String deadline, String subject) {
    static String of(String deadline, String subject) {
        return deadline + "/" + subject;
    }

    static EntryName parse(String name) {
        var slash = name.indexOf('/');
        return new EntryName(name.substring(0, slash), name.substring(slash + 1));
    }

    /** The system sends it; the same attempt has the same id, another one after a refusal has another. */
    static MetaData metadata(Entry entry, TrackedEventMessage<?> event) {
        var cause = event.getMetaData();
        var office = MessageMetadata.actorOf(cause).office();
        var correlation = MessageMetadata.text(cause, MessageMetadata.CORRELATION_ID);
        var id = CommandKeys.hash(
                SystemActor.DUE,
                entry.name(),
                Long.toString(entry.due().toEpochMilli()),
                event.getIdentifier(),
                Integer.toString(entry.refusals()));
        return MessageMetadata.of(SystemActor.in(office), Purpose.AUTOMATION)
                .and(MessageMetadata.COMMAND_ID, id)
                .and(MessageMetadata.COMMAND_DIGEST, SystemActor.DUE)
                .and(MessageMetadata.CORRELATION_ID, correlation.orElseGet(event::getIdentifier))
                .and(MessageMetadata.CAUSATION_ID, event.getIdentifier());
    }
}
