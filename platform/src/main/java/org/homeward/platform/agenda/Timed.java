package org.homeward.platform.agenda;

/**
 * Something that is to be done on a day. Its name is stored with its entries. One that is new, or is about other events,
 * makes the agenda read all events anew; one that only counts the days otherwise does so from then on.
 */
@FunctionalInterface
public interface Timed {
    /** What is to be done, when, and until what happens. */
    Deadline deadline();
}
