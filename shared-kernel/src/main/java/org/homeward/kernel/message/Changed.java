package org.homeward.kernel.message;

/**
 * A document of the read side has moved on. It says nothing of what has changed: who wants to know asks again, so that
 * rights are checked each time.
 *
 * @param id the document
 * @param position the position of the event it has followed to
 */
public record Changed(String id, long position) {}
