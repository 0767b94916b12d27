package org.homeward.query.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.IntakeEvent.IdentityRectified;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.casework.IntakeEvent.NotDuplicateConfirmed;
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

/** Keeps what tells whether two cases may be about one person, one document per person. */
@Projection("traits")
public final class TraitsProjection implements Projector<Event> {
    /** The collection, by person. */
    public static final Views<KeptTraits> TRAITS = new Views<>("traits", KeptTraits.class, KeptTraits.NOTHING);

    private final SearchKeys search;

    TraitsProjection(SearchKeys search) {
        this.search = search;
    }

    @Override
    public Class<Event> events() {
        return Event.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(TRAITS.collection());
    }

    @Override
    public List<Write> project(Event event, EventContext context) {
        return switch (event) {
            case MigrantRegistered e -> {
                var traits = traits(e);
                yield fold(e.person(), context, kept -> kept.stated(context.streamId(), traits));
            }
            case IdentityRectified e -> {
                var name = words(e.name());
                yield change(e.person(), context, traits -> traits.stated(name, birthYear(e, traits)));
            }
            case CaseClosed e -> change(e.person(), context, traits -> traits.closed(e.closedOn()));
            case NotDuplicateConfirmed e -> change(e.person(), context, traits -> traits.otherThan(e.otherCaseId()));
            case SubjectKeysDestroyed e
            when e.groups().contains(PurposeGroup.IDENTITY) -> fold(e.person(), context, KeptTraits::erase);
            default -> List.of();
        };
    }

    private Traits traits(MigrantRegistered e) {
        return new Traits(words(e.name()), e.sex(), e.nationality(), e.birthYear(), Optional.empty(), Set.of());
    }

    private List<String> words(Personal<PersonName> name) {
        return name.read(known -> search.toFind(known.full()), List.<String>of());
    }

    private static int birthYear(IdentityRectified e, Traits before) {
        return e.birthDate().read(LocalDate::getYear, before.birthYear());
    }

    private static List<Write> change(SubjectId person, EventContext context, UnaryOperator<Traits> change) {
        return fold(person, context, kept -> kept.changed(context.streamId(), change));
    }

    private static List<Write> fold(SubjectId person, EventContext context, UnaryOperator<KeptTraits> step) {
        return List.of(Write.fold(TRAITS, person.value(), context, step));
    }
}
