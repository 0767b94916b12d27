package org.homeward.benchmarks.rival;

import java.io.Closeable;

/** A system that is measured under load. */
public interface Rival extends Closeable {
    /** How many beds the hot stream has, so how many clients it takes at once. */
    int BEDS = 60;

    /** A client with cases of its own: a case is opened, its person registered, then rectified, then joined to a family. */
    Client intake(int number);

    /** A client that blocks and unblocks one bed of the one shelter that all clients share. */
    Client hot(int number);
}
