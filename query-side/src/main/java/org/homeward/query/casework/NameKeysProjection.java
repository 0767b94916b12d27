package org.homeward.query.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.casework.IntakeEvent.IdentityRectified;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.privacy.ErasureEvent.SubjectKeysDestroyed;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.privacy.SearchKeys;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;

/** Keeps the keyed hashes by which people are found, one document per person: those of the name stated last. */
@Projection("name-keys")
public final class NameKeysProjection implements Projector<Event> {
    /** The collection of the hashes, by person. */
    public static final String KEYS = "name-keys";

    /** The hashes of a person; none once the name is erased. */
    public static final String HASHES = "hashes";

    private final SearchKeys search;

    NameKeysProjection(SearchKeys search) {
        this.search = search;
    }

    @Override
    public Class<Event> events() {
        return Event.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(KEYS);
    }

    @Override
    public List<Write> project(Event event, EventContext context) {
        if (event instanceof MigrantRegistered e) {
            return List.of(keys(e.person(), e.name(), context));
        }
        if (event instanceof IdentityRectified e) {
            return List.of(keys(e.person(), e.name(), context));
        }
        if (event instanceof SubjectKeysDestroyed e && e.groups().contains(PurposeGroup.IDENTITY)) {
            return List.of(keys(e.person(), List.of(), context));
        }
        return List.of();
    }

    private Write keys(SubjectId person, Personal<PersonName> name, EventContext context) {
        var hashes = name.read(known -> search.toKeep(known.full()), List.<String>of());
        return keys(person, hashes, context);
    }

    private static Write keys(SubjectId person, List<String> hashes, EventContext context) {
        return Write.set(KEYS, person.value(), context, Map.of(HASHES, hashes));
    }
}
