package org.homeward.query.casework;

import java.util.List;
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
import org.homeward.platform.readstore.Views;
import org.homeward.platform.readstore.Write;

/** Keeps the keyed hashes by which people are found, one document per person. */
@Projection("name-keys")
public final class NameKeysProjection implements Projector<Event> {
    /** The collection of the hashes, by person. */
    public static final Views<KeptNames> KEYS = new Views<>("name-keys", KeptNames.class, KeptNames.NOTHING);

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
        return Set.of(KEYS.collection());
    }

    @Override
    public List<Write> project(Event event, EventContext context) {
        if (event instanceof MigrantRegistered e) {
            return List.of(stated(e.person(), e.name(), context));
        }
        if (event instanceof IdentityRectified e) {
            return List.of(stated(e.person(), e.name(), context));
        }
        if (event instanceof SubjectKeysDestroyed e && e.groups().contains(PurposeGroup.IDENTITY)) {
            return List.of(Write.fold(KEYS, e.person().value(), context, KeptNames::erase));
        }
        return List.of();
    }

    private Write stated(SubjectId person, Personal<PersonName> name, EventContext context) {
        var hashes = name.read(known -> search.toKeep(known.full()), List.<String>of());
        return Write.fold(KEYS, person.value(), context, kept -> kept.stated(context.streamId(), hashes));
    }
}
