package org.homeward.platform.readstore;

/** Projections could not take so many events that no more are read until somebody has looked at them. */
final class LettersFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LettersFull(int most) {
        super(most + " events could not be projected; retry or discard them", null, false, false);
    }
}
