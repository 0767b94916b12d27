package org.homeward.query.casework;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.CaseList;
import org.homeward.kernel.casework.CaseTimeline;
import org.homeward.kernel.casework.CaseworkQuery.ListCases;
import org.homeward.kernel.casework.CaseworkQuery.ShowCase;
import org.homeward.kernel.casework.CaseworkQuery.ShowCaseTimeline;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeFigures;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.casework.CaseworkQuery.ShowWaitingList;
import org.homeward.kernel.casework.ProgrammeFigures;
import org.homeward.kernel.casework.ProgrammeOverview;
import org.homeward.kernel.casework.WaitingList;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.messaging.StreamHistory;
import org.homeward.platform.privacy.SearchKeys;
import org.homeward.platform.readstore.KnownPositions;
import org.homeward.platform.readstore.Projector;

/** Asks the handlers as a counsellor of an office. */
public final class CaseQuestions {
    /** The keys under which names are found in tests. */
    public static final SearchKeys SEARCH = new SearchKeys(new byte[32]);

    private final CaseIndex index;
    private final DepartureFacts departures;
    private final StreamHistory history;
    private final Supplier<KnownPositions> positions;
    private final Clock clock;
    private Office office = Office.TRIPOLI;

    public CaseQuestions(
            CaseIndex index,
            DepartureFacts departures,
            StreamHistory history,
            Supplier<KnownPositions> positions,
            Clock clock) {
        this.index = index;
        this.departures = departures;
        this.history = history;
        this.positions = positions;
        this.clock = clock;
    }

    /** The projections that the answers come from. */
    public static Projector<?>[] projections() {
        return new Projector<?>[] {
            new CasesProjection(),
            new BedWaitsProjection(),
            new NameKeysProjection(SEARCH),
            new TraitsProjection(SEARCH),
            new DepartureFactsProjection()
        };
    }

    /** From now on somebody of this office asks. */
    public void askFor(Office other) {
        office = other;
    }

    public CaseList ask(ListCases query) {
        return new CaseListAnswers(index, SEARCH, positions.get()).answer(query, metadata());
    }

    public CaseDossier ask(ShowCase query) {
        return new CaseFileAnswers(index, history, positions.get()).answer(query, metadata());
    }

    public CaseTimeline ask(ShowCaseTimeline query) {
        return new CaseFileAnswers(index, history, positions.get()).answer(query, metadata());
    }

    public WaitingList ask(ShowWaitingList query) {
        return programme().answer(query, metadata());
    }

    public ProgrammeFigures ask(ShowProgrammeFigures query) {
        return programme().answer(query);
    }

    public ProgrammeOverview ask(ShowProgrammeOverview query) {
        return programme().answer(query, metadata());
    }

    private ProgrammeAnswers programme() {
        return new ProgrammeAnswers(index, departures, positions.get(), clock);
    }

    private MetaData metadata() {
        var counsellor = new Actor(UserId.of(new UUID(8, 1)), Set.of(Role.CSL), office);
        return MessageMetadata.of(counsellor, Purpose.CASEWORK);
    }
}
