package org.homeward.query.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.privacy.PersonalDataRead;
import org.homeward.kernel.privacy.ReadLog.Reading;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;

/** Keeps a row for each person about whom something was shown to somebody; the newest of a person has the lowest id. */
@Projection("readings")
public final class ReadingsProjection implements Projector<PersonalDataRead> {
    /** The collection of the rows. */
    public static final String READINGS = "readings";

    /** The field that holds the {@link Reading}. */
    public static final String READING = "reading";

    private static final Pattern CURSOR = Pattern.compile("[0-9a-f]{16}");

    @Override
    public Class<PersonalDataRead> events() {
        return PersonalDataRead.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(READINGS);
    }

    @Override
    public List<Write> project(PersonalDataRead event, EventContext context) {
        return event.shown().stream()
                .map(shown -> Write.set(
                        READINGS,
                        "%s/%016x".formatted(shown.person().value(), Long.MAX_VALUE - context.position()),
                        context,
                        Map.of(READING, reading(event, shown, context))))
                .toList();
    }

    /**
     * A cursor: the part of a row's id after the person.
     *
     * @throws IllegalArgumentException if it is none
     */
    static String requireCursor(String text) {
        Require.that(CURSOR.matcher(text).matches(), "a cursor that an answer gave is expected");
        return text;
    }

    private static Reading reading(PersonalDataRead event, PersonalDataRead.Shown shown, EventContext context) {
        return new Reading(
                context.actor(),
                context.roles(),
                context.office(),
                context.purpose(),
                shown.groups(),
                event.question(),
                context.recordedAt());
    }
}
