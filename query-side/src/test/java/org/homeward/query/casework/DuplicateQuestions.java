package org.homeward.query.casework;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.kernel.casework.CaseworkQuery.FindPossibleDuplicates;
import org.homeward.kernel.casework.PossibleDuplicates;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.readstore.KnownPositions;

/** Asks which cases are alike, first as a counsellor of the office of most cases. */
public final class DuplicateQuestions {
    private final CaseIndex index;
    private final TraitsIndex traits;
    private final Supplier<KnownPositions> positions;
    private final Clock clock;
    private Actor actor = actor(Role.CSL, Office.TRIPOLI);

    public DuplicateQuestions(CaseIndex index, TraitsIndex traits, Supplier<KnownPositions> positions, Clock clock) {
        this.index = index;
        this.traits = traits;
        this.positions = positions;
        this.clock = clock;
    }

    /** From now on somebody in this role and of this office asks. */
    public void askAs(Role role, Office office) {
        actor = actor(role, office);
    }

    public PossibleDuplicates ask(CaseId caseId) {
        return new DuplicateAnswers(index, traits, positions.get(), clock)
                .answer(new FindPossibleDuplicates(caseId), MessageMetadata.of(actor, Purpose.CASEWORK));
    }

    private static Actor actor(Role role, Office office) {
        return new Actor(UserId.of(new UUID(8, 1)), Set.of(role), office);
    }
}
