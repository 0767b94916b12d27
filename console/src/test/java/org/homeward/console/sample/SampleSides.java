package org.homeward.console.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.homeward.kernel.casework.CaseworkQuery;
import org.homeward.kernel.funding.FundingQuery;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Following;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.security.SecurityQuery;
import org.homeward.kernel.shelter.ShelterQuery;
import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.Follower;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.QueryDispatcher;

/** Both other sides, made up: questions are answered from the sample, commands are kept and answered as told. */
public final class SampleSides implements QueryDispatcher, CommandDispatcher, Follower {
    /** A command that was sent, and how. */
    public record Sent(Command command, Dispatch dispatch) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Deque<RuntimeException> answers = new ArrayDeque<>();

    /** The next command is answered by this. */
    public synchronized void answer(RuntimeException answer) {
        answers.add(answer);
    }

    /** The command that was sent last. */
    public Sent last() {
        return sent.getLast();
    }

    /** How many commands were sent. */
    public int count() {
        return sent.size();
    }

    @Override
    public synchronized CompletableFuture<Accepted> send(Command command, Dispatch dispatch) {
        sent.add(new Sent(command, dispatch));
        return answers.isEmpty()
                ? CompletableFuture.completedFuture(new Accepted(command.streamId(), SampleDossiers.VERSION))
                : CompletableFuture.failedFuture(answers.poll());
    }

    @Override
    public <R> CompletableFuture<R> ask(Query<R> query, Dispatch dispatch) {
        var answer = answer(query);
        return answer.isPresent()
                ? CompletableFuture.completedFuture(query.answerType().cast(answer.get()))
                : CompletableFuture.failedFuture(new NotFound());
    }

    @Override
    public Followed follow(Following question, Dispatch dispatch, Consumer<Changed> told, Runnable lost) {
        return new Followed(new Changed(question.followedId(), 0), () -> {});
    }

    private static Optional<?> answer(Query<?> query) {
        return switch (query) {
            case CaseworkQuery.ListCases asked -> Optional.of(SampleCases.list(asked));
            case CaseworkQuery.ShowCase asked -> SampleDossiers.find(asked.caseId());
            case CaseworkQuery.FindPossibleDuplicates asked -> Optional.of(SampleCases.alike(asked.caseId()));
            case CaseworkQuery.ShowCaseTimeline asked -> Optional.of(SampleDossiers.timeline(asked.caseId()));
            case CaseworkQuery.ShowProgrammeOverview asked -> Optional.of(SampleProgramme.overview());
            case CaseworkQuery.ShowProgrammeFigures asked -> Optional.of(SampleProgramme.figures());
            case FundingQuery.FindAgreements asked -> Optional.of(SampleFunding.list());
            case FundingQuery.FindAgreement asked -> SampleFunding.find(asked.agreementId());
            case ShelterQuery.ListShelters asked -> Optional.of(SampleShelter.list());
            case ShelterQuery.ShowShelterBoard asked ->
                asked.shelterId().equals(SampleShelter.ID) ? Optional.of(SampleShelter.board()) : Optional.empty();
            case ShelterQuery.ShowShelterQueue asked -> Optional.of(SampleShelter.queue());
            case ShelterQuery.ShowOccupancy asked -> Optional.of(SampleShelter.occupancy(asked));
            case SecurityQuery.ListBrokenGlass asked -> Optional.of(SampleEmergencies.list(asked));
            default -> Optional.empty();
        };
    }
}
