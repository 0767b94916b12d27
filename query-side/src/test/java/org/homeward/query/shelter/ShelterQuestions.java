package org.homeward.query.shelter;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.Occupancy;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShelterList;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.shelter.ShelterQuery.ShowOccupancy;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterBoard;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterQueue;
import org.homeward.kernel.shelter.ShelterQueue;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.readstore.KnownPositions;

/** Asks the handlers as somebody of an office, a shelter manager at first. */
public final class ShelterQuestions {
    private final ShelterFacts facts;
    private final Supplier<KnownPositions> positions;
    private Office office = Office.TRIPOLI;
    private Role role = Role.SHM;

    public ShelterQuestions(ShelterFacts facts, Supplier<KnownPositions> positions) {
        this.facts = facts;
        this.positions = positions;
    }

    /** From now on somebody of this office asks. */
    public void askFor(Office other) {
        office = other;
    }

    /** From now on somebody in this role asks. */
    public void askAs(Role other) {
        role = other;
    }

    public ShelterList ask(ListShelters query) {
        return answers().answer(query, metadata());
    }

    public ShelterBoard ask(ShowShelterBoard query) {
        return answers().answer(query, metadata());
    }

    public ShelterQueue ask(ShowShelterQueue query) {
        return answers().answer(query, metadata());
    }

    public Occupancy ask(ShowOccupancy query) {
        return answers().answer(query, metadata());
    }

    private ShelterAnswers answers() {
        return new ShelterAnswers(facts, positions.get());
    }

    private MetaData metadata() {
        var who = new Actor(UserId.of(new UUID(8, 2)), Set.of(role), office);
        return MessageMetadata.of(who, Purpose.SHELTER);
    }
}
