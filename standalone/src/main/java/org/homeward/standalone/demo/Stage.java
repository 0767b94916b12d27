package org.homeward.standalone.demo;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** The running platform as the player needs it. */
interface Stage {
    /** The clock of rules, events and deadlines. */
    StoryClock clock();

    /** The event store, to read what has happened in the centre. */
    EventStore events();

    /** Sends through the command gateway. */
    Courier direct();

    /** Sends over HTTP. */
    Courier overHttp();

    /** Keeps the policies waiting until what is returned is run. */
    Runnable holdReactions() throws InterruptedException;

    /** Waits until the policies have reacted to everything; whether they have. */
    boolean awaitReactions() throws InterruptedException;

    /** Sends what is due by the clock and waits for the answers; the policies react afterwards. */
    void deadlines() throws InterruptedException;
}
