package org.homeward.query.casework;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.casework.CaseContent;
import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseTimeline;
import org.homeward.kernel.casework.CaseworkQuery.FollowCase;
import org.homeward.kernel.casework.CaseworkQuery.ShowCase;
import org.homeward.kernel.casework.CaseworkQuery.ShowCaseTimeline;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.time.Known;
import org.homeward.platform.axon.Reach;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.StreamHistory;
import org.homeward.platform.messaging.StreamHistory.Recorded;
import org.homeward.platform.readstore.KnownPositions;
import org.homeward.platform.security.Scope;
import org.springframework.stereotype.Component;

/** Answers with one case: its file, kept ready for now and folded for any moment before, and what happened in it. */
@Component
final class CaseFileAnswers {
    private final CaseIndex index;
    private final StreamHistory history;
    private final KnownPositions positions;

    CaseFileAnswers(CaseIndex index, StreamHistory history, KnownPositions positions) {
        this.index = index;
        this.history = history;
        this.positions = positions;
    }

    @QueryHandler
    CaseDossier answer(ShowCase query, MetaData metadata) {
        var filed = query.asOf() instanceof Known.Latest
                ? index.file(query.caseId()).orElseThrow(NotFound::new)
                : fold(history.read(query.caseId().value(), positions.resolve(query.asOf())));
        requireVisible(filed.content(), Reach.of(query, metadata));
        return new CaseDossier(
                query.caseId(),
                filed.version(),
                filed.position(),
                filed.content(),
                CaseSteps.from(filed.content().progress().status()));
    }

    @QueryHandler
    Changed answer(FollowCase query, MetaData metadata) {
        var filed = index.file(query.caseId()).orElseThrow(NotFound::new);
        requireVisible(filed.content(), Reach.of(query, metadata));
        return new Changed(query.followedId(), filed.position());
    }

    @QueryHandler
    CaseTimeline answer(ShowCaseTimeline query, MetaData metadata) {
        var past = history.read(query.caseId().value(), Long.MAX_VALUE);
        requireVisible(fold(past).content(), Reach.of(query, metadata));
        return page(query.caseId(), past, query.page());
    }

    private static CaseTimeline page(CaseId caseId, List<Recorded> past, Page page) {
        var end = page.after().map(SequenceCursor::parse).orElse(past.size());
        var to = Math.min(end, past.size());
        var from = Math.max(0, to - page.size());
        var entries = past.subList(from, to).reversed().stream()
                .map(CaseFileAnswers::entry)
                .toList();
        var next = from > 0 ? Optional.of(Integer.toString(from)) : Optional.<String>empty();
        return new CaseTimeline(caseId, entries, next, past.size() - 1L);
    }

    private static CaseTimeline.Entry entry(Recorded recorded) {
        var event = recorded.event();
        var context = recorded.context();
        return new CaseTimeline.Entry(
                context.position(),
                context.sequence(),
                MessageNames.nameOf(event.getClass()),
                EventValues.businessDateOf(event),
                context.recordedAt(),
                new CaseTimeline.By(context.actor(), context.roles(), context.office(), context.purpose()),
                context.commandId(),
                context.correlationId(),
                context.causationId(),
                EventValues.of(event));
    }

    private static FiledCase fold(List<Recorded> past) {
        var filed = FiledCase.NOTHING;
        for (var recorded : past) {
            if (recorded.event() instanceof MigrantCaseEvent event) {
                filed = filed.after(event, recorded.context());
            }
        }
        return filed;
    }

    static void requireVisible(CaseContent content, Scope scope) {
        if (content.enquiry()
                .filter(enquiry -> scope.reaches(enquiry.office(), content.entrusted()))
                .isEmpty()) {
            throw new NotFound();
        }
    }
}
