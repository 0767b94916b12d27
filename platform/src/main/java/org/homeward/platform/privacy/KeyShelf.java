package org.homeward.platform.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.messaging.Unavailable;

/**
 * Where wrapped keys are kept. Whatever a method writes is durable when it returns; if it cannot be written it throws
 * {@link Unavailable}.
 */
interface KeyShelf extends AutoCloseable {
    /** Keeps the keys of a person that are not there yet, to be announced; whether all were kept. */
    boolean make(SubjectId subject, Map<PurposeGroup, byte[]> wrapped);

    /** Destroys keys, and leaves a mark that outlives everything. */
    void destroy(SubjectId subject, Collection<PurposeGroup> groups);

    /** A wrapped key; empty when there is none or it is destroyed. */
    Optional<byte[]> find(KeyOwner owner);

    /** The keys that were destroyed since this was asked last; the first time all of them. */
    List<KeyOwner> newlyDestroyed();

    /** Persons whose keys no event tells of yet. */
    List<SubjectId> unannounced(int limit);

    /** An event tells of these persons' keys now. */
    void announced(Collection<SubjectId> subjects);

    /** Notes by which key all others are wrapped, unless that is noted; what is noted. */
    String wrappedBy(String fingerprint);

    /** Up to which position of the events destructions have been followed; -1 for none. */
    long followedTo();

    /** Destructions have been followed up to a position. */
    void followedTo(long position);

    /** Why keys cannot be written now; empty when they can. */
    Optional<Throwable> fault();

    @Override
    void close();
}
