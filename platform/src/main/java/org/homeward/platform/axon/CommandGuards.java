package org.homeward.platform.axon;

/**
 * What stands before the aggregates, from the outside in.
 *
 * @param gate who may send
 * @param limit how often one may be refused
 * @param refusals where refusals are stored
 */
public record CommandGuards(CommandGate gate, RefusalLimit limit, RefusalRecorder refusals) {}
