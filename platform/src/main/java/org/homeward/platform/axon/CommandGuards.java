package org.homeward.platform.axon;

import java.util.Optional;

/**
 * What stands before the aggregates, from the outside in.
 *
 * @param gate who may send
 * @param limit how often one may be refused
 * @param refusals where refusals are stored
 * @param confirmation what confirms decisions that store nothing; empty for a process that is the only one to decide
 */
public record CommandGuards(
        CommandGate gate, RefusalLimit limit, RefusalRecorder refusals, Optional<Confirmation> confirmation) {}
