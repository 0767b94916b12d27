package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.refusal;

import java.util.Optional;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.ShelterRejection.StayUnknown;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** All stays there have been, and which person has one now. */
record Stays(PMap<StayId, Stay> all, PMap<CaseId, StayId> active, int residents) {
    static final Stays NONE = new Stays(HashTreePMap.empty(), HashTreePMap.empty(), 0);

    Optional<Stay> find(StayId id) {
        return Optional.ofNullable(all.get(id));
    }

    Stay get(StayId id) {
        return find(id).orElseThrow(() -> refusal(new StayUnknown()));
    }

    boolean isActive(CaseId person) {
        return active.containsKey(person);
    }

    Stays with(Stay stay) {
        var id = stay.request().stayId();
        var person = stay.guest().caseId();
        var before = find(id).map(Stays::living).orElse(0);
        return new Stays(
                all.plus(id, stay),
                stay.isActive() ? active.plus(person, id) : active.minus(person),
                residents - before + living(stay));
    }

    private static int living(Stay stay) {
        return stay.progress() instanceof Stay.Living ? 1 : 0;
    }
}
