/**
 * Axon as we use it: how a command finds its stream, what a rule may know, and how every answer comes back.
 *
 * <p>An aggregate is rules (a sealed type with {@code decide} and {@code evolve}) and a shell that Axon calls:
 *
 * <pre>{@code
 * @Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
 * final class ShelterAggregate {
 *     @AggregateIdentifier
 *     @SuppressWarnings("UnusedVariable") // Axon reads it
 *     private @Nullable String streamId;
 *
 *     private Shelter state = Shelter.initial();
 *
 *     private ShelterAggregate() {}
 *
 *     @Decides
 *     void handle(AssignBed command, Facts facts) {
 *         decide(command, facts);
 *     }
 *
 *     // and so on, one handler per command
 *
 *     @EventSourcingHandler
 *     void on(ShelterEvent event) {
 *         streamId = event.streamId();
 *         state = Shelter.evolve(state, event);
 *     }
 *
 *     private void decide(ShelterCommand command, Facts facts) {
 *         Shelter.decide(command, state, facts).forEach(AggregateLifecycle::apply);
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Every handler {@link org.homeward.platform.axon.Decides}, also for a stream to which nothing has happened: the rule
 *       itself refuses what does not exist.
 *   <li>A handler returns nothing. Before it is called, {@link org.homeward.platform.axon.GuardedAggregates} recognises
 *       repeats and compares versions; after it, the version of the stream is the answer. A shell does nothing for that.
 *   <li>A rule refuses with {@link org.homeward.kernel.message.CommandRejected};
 *       {@link org.homeward.platform.axon.RefusalRecorder} stores the refusal and the cached aggregate stays. So a rule
 *       refuses before anything is applied, which {@code decide} gives for free.
 *   <li>A rejection is a record of plain values listed in the {@link org.homeward.kernel.Catalogue}: its values are
 *       stored as JSON and read again by its code.
 * </ul>
 */
@NullMarked
package org.homeward.platform.axon;

import org.jspecify.annotations.NullMarked;
