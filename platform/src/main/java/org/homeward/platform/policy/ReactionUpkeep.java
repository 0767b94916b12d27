package org.homeward.platform.policy;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.upkeep.DeadLetters;
import org.homeward.kernel.upkeep.LetterQueue;
import org.homeward.kernel.upkeep.UpkeepCommand.DiscardReaction;
import org.homeward.kernel.upkeep.UpkeepCommand.RetryReactions;
import org.homeward.kernel.upkeep.UpkeepEvent.LetterDiscarded;
import org.homeward.kernel.upkeep.UpkeepEvent.LettersRetried;
import org.homeward.kernel.upkeep.UpkeepQuery.ListReactionLetters;
import org.homeward.kernel.upkeep.UpkeepRejection.NoSuchLetter;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.process.DeadLetter;
import org.homeward.platform.upkeep.UpkeepLog;

/** Reactions that failed, as those who keep the system running see them and decide about them. */
public final class ReactionUpkeep {
    private final FailedReactions failed;
    private final UpkeepLog log;

    ReactionUpkeep(FailedReactions failed, UpkeepLog log) {
        this.failed = failed;
        this.log = log;
    }

    @QueryHandler
    DeadLetters answer(ListReactionLetters query) {
        var letters =
                failed.list(query.limit()).stream().map(ReactionUpkeep::entry).toList();
        return new DeadLetters(LetterQueue.POLICIES, failed.size(), letters);
    }

    @CommandHandler
    long handle(RetryReactions command, CommandMessage<?> message) throws InterruptedException {
        var id = UpkeepLog.letterId(message);
        var repeated = log.repeated(id, message);
        if (repeated.isPresent()) {
            return repeated.getAsLong();
        }
        if (!failed.isWaiting(command.stream())) {
            throw new CommandRejected(new NoSuchLetter());
        }
        var solved = failed.retry(command.stream());
        return log.done(new LettersRetried(id, LetterQueue.POLICIES, command.stream(), solved));
    }

    /** It is on record before the letter is gone; a repeat takes away what a fault in between has left. */
    @CommandHandler
    long handle(DiscardReaction command, CommandMessage<?> message) {
        var id = UpkeepLog.letterId(message);
        var repeated = log.repeated(id, message);
        if (repeated.isPresent()) {
            discard(command, message);
            return repeated.getAsLong();
        }
        var letter = failed.find(command.position()).orElseThrow(() -> new CommandRejected(new NoSuchLetter()));
        var discarded =
                new LetterDiscarded.Discarded(letter.position(), letter.eventId(), letter.stream(), letter.policy());
        var version = log.done(
                new LetterDiscarded(id, LetterQueue.POLICIES, discarded, command.ground(), command.reference()));
        CurrentUnitOfWork.get().afterCommit(stored -> discard(command, message));
        return version;
    }

    private void discard(DiscardReaction command, CommandMessage<?> message) {
        failed.discard(
                command.position(),
                command.ground() + " " + command.reference(),
                MessageMetadata.actorOf(message.getMetaData()));
    }

    private static DeadLetters.Entry entry(DeadLetter letter) {
        return new DeadLetters.Entry(
                letter.position(),
                letter.eventId(),
                letter.event(),
                letter.stream(),
                letter.policy(),
                letter.cause(),
                letter.attempts(),
                letter.since());
    }
}
