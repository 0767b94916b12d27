package org.homeward.command.privacy.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.privacy.ErasureCommand;
import org.homeward.kernel.privacy.ErasureCommand.DeclineErasure;
import org.homeward.kernel.privacy.ErasureCommand.EraseSubject;
import org.homeward.kernel.privacy.ErasureCommand.RequestErasure;
import org.homeward.kernel.privacy.ErasureEvent;
import org.homeward.kernel.privacy.ErasureEvent.ErasureDeclined;
import org.homeward.kernel.privacy.ErasureEvent.ErasureRequested;
import org.homeward.kernel.privacy.ErasureEvent.SubjectKeysDestroyed;
import org.homeward.kernel.privacy.PrivacyRejection;
import org.homeward.kernel.privacy.PrivacyRejection.BeforeErasureRequest;
import org.homeward.kernel.privacy.PrivacyRejection.ErasureNeedsSecondOfficer;
import org.homeward.kernel.privacy.PrivacyRejection.ErasureNotRequested;
import org.homeward.kernel.privacy.PrivacyRejection.ErasureRequestOpen;
import org.homeward.kernel.privacy.PurposeGroup;

/** What is erased of one person, and what is asked to be. */
public sealed interface Erasure {
    /** No request is open. */
    record Settled(Set<PurposeGroup> erased) implements Erasure {}

    /** A request waits for its answer. */
    record Requested(Set<PurposeGroup> erased, ErasureRequested request) implements Erasure {}

    /** The groups that are erased. */
    Set<PurposeGroup> erased();

    /** The state before anything happened. */
    static Erasure initial() {
        return new Settled(Set.of());
    }

    /** What follows from a command: nothing if it is already so, events, or a refusal. */
    static List<ErasureEvent> decide(ErasureCommand command, Erasure state, Facts facts) {
        return switch (command) {
            case RequestErasure request -> request(request, state, facts);
            case DeclineErasure decline -> decline(decline, state);
            case EraseSubject erase -> erase(erase, state, facts);
        };
    }

    private static List<ErasureEvent> request(RequestErasure c, Erasure state, Facts facts) {
        if (state.erased().containsAll(c.groups())) {
            return List.of();
        }
        return switch (state) {
            case Requested open -> {
                var asked = open.request();
                require(
                        asked.groups().equals(c.groups()) && asked.ground() == c.ground(),
                        new ErasureRequestOpen(asked.groups()));
                yield List.of();
            }
            case Settled settled ->
                List.of(new ErasureRequested(
                        c.person(), c.groups(), c.ground(), facts.actor().id(), c.requestedOn()));
        };
    }

    private static List<ErasureEvent> decline(DeclineErasure c, Erasure state) {
        return switch (state) {
            case Requested open -> {
                var earliest = open.request().requestedOn();
                require(!c.declinedOn().isBefore(earliest), new BeforeErasureRequest(earliest));
                yield List.of(new ErasureDeclined(c.person(), c.obstacle(), c.declinedOn()));
            }
            case Settled settled -> throw new CommandRejected(new ErasureNotRequested());
        };
    }

    private static List<ErasureEvent> erase(EraseSubject c, Erasure state, Facts facts) {
        return switch (state) {
            case Requested open -> List.of(destroyed(c, open.request(), facts));
            case Settled settled -> {
                require(!settled.erased().isEmpty(), new ErasureNotRequested());
                yield List.of();
            }
        };
    }

    private static SubjectKeysDestroyed destroyed(EraseSubject c, ErasureRequested asked, Facts facts) {
        require(!facts.actor().id().equals(asked.officer()), new ErasureNeedsSecondOfficer());
        require(!c.erasedOn().isBefore(asked.requestedOn()), new BeforeErasureRequest(asked.requestedOn()));
        return new SubjectKeysDestroyed(c.person(), asked.groups(), asked.ground(), c.erasedOn());
    }

    private static void require(boolean holds, PrivacyRejection otherwise) {
        if (!holds) {
            throw new CommandRejected(otherwise);
        }
    }

    /** The state after one more event. */
    static Erasure evolve(Erasure state, ErasureEvent event) {
        return switch (event) {
            case ErasureRequested requested -> new Requested(state.erased(), requested);
            case ErasureDeclined declined -> new Settled(state.erased());
            case SubjectKeysDestroyed destroyed -> {
                var erased = EnumSet.copyOf(destroyed.groups());
                erased.addAll(state.erased());
                yield new Settled(Set.copyOf(erased));
            }
        };
    }
}
