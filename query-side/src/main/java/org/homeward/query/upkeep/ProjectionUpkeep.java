package org.homeward.query.upkeep;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.upkeep.DeadLetters;
import org.homeward.kernel.upkeep.LetterQueue;
import org.homeward.kernel.upkeep.UpkeepCommand.DiscardProjected;
import org.homeward.kernel.upkeep.UpkeepCommand.RetryProjections;
import org.homeward.kernel.upkeep.UpkeepEvent.LetterDiscarded;
import org.homeward.kernel.upkeep.UpkeepEvent.LettersRetried;
import org.homeward.kernel.upkeep.UpkeepQuery.ListProjectionLetters;
import org.homeward.kernel.upkeep.UpkeepRejection.NoSuchLetter;
import org.homeward.platform.readstore.FailedProjections;
import org.homeward.platform.readstore.Letter;
import org.homeward.platform.upkeep.UpkeepLog;
import org.springframework.stereotype.Component;

/** Events that projections could not take, as those who keep the system running see them and decide about them. */
@Component
final class ProjectionUpkeep {
    private final FailedProjections failed;
    private final UpkeepLog log;

    ProjectionUpkeep(FailedProjections failed, UpkeepLog log) {
        this.failed = failed;
        this.log = log;
    }

    @QueryHandler
    DeadLetters answer(ListProjectionLetters query) {
        var letters = failed.list();
        return new DeadLetters(
                LetterQueue.PROJECTIONS,
                letters.size(),
                letters.stream()
                        .limit(query.limit())
                        .map(ProjectionUpkeep::entry)
                        .toList());
    }

    @CommandHandler
    long handle(RetryProjections command, CommandMessage<?> message) throws InterruptedException {
        var id = UpkeepLog.letterId(message);
        var repeated = log.repeated(id, message);
        if (repeated.isPresent()) {
            return repeated.getAsLong();
        }
        if (failed.list().stream()
                .noneMatch(letter -> letter.sequence().stream().equals(command.stream()))) {
            throw new CommandRejected(new NoSuchLetter());
        }
        var solved = failed.retry(command.stream());
        return log.done(new LettersRetried(id, LetterQueue.PROJECTIONS, command.stream(), solved));
    }

    /** It is on record before the letter is gone; a repeat takes away what a fault in between has left. */
    @CommandHandler
    long handle(DiscardProjected command, CommandMessage<?> message) {
        var id = UpkeepLog.letterId(message);
        var repeated = log.repeated(id, message);
        var found = failed.find(command.projection(), command.position());
        if (repeated.isPresent()) {
            found.ifPresent(this::discard);
            return repeated.getAsLong();
        }
        var letter = found.orElseThrow(() -> new CommandRejected(new NoSuchLetter()));
        var version = log.done(new LetterDiscarded(
                id, LetterQueue.PROJECTIONS, discarded(letter), command.ground(), command.reference()));
        CurrentUnitOfWork.get().afterCommit(stored -> discard(letter));
        return version;
    }

    private void discard(Letter letter) {
        try {
            failed.discard(letter);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt(); // what waited behind it is tried again by hand
        }
    }

    private static LetterDiscarded.Discarded discarded(Letter letter) {
        var sequence = letter.sequence();
        return new LetterDiscarded.Discarded(
                letter.position(), letter.eventId(), sequence.stream(), sequence.projection());
    }

    private static DeadLetters.Entry entry(Letter letter) {
        return new DeadLetters.Entry(
                letter.position(),
                letter.eventId(),
                letter.event(),
                letter.sequence().stream(),
                letter.sequence().projection(),
                letter.cause(),
                letter.attempts(),
                letter.since());
    }
}
