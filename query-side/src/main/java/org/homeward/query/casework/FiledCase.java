package org.homeward.query.casework;

import org.homeward.kernel.casework.CaseContent;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.platform.messaging.EventContext;

/**
 * A case file and the last event that is in it.
 *
 * @param content what is known
 * @param version the sequence of the last event
 * @param position its position among all events
 */
public record FiledCase(CaseContent content, long version, long position) {
    /** Nothing has happened. */
    public static final FiledCase NOTHING = new FiledCase(CaseContent.NOTHING, -1, -1);

    /** The file after an event. */
    public FiledCase after(MigrantCaseEvent event, EventContext context) {
        return new FiledCase(CaseFold.after(content, event), context.sequence(), context.position());
    }
}
