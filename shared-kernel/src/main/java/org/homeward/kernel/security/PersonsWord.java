package org.homeward.kernel.security;

/**
 * A command that passes on what the person it is about has said. Whoever hears it passes it on, also when the stream is
 * entrusted to somebody else.
 */
public interface PersonsWord {}
