package org.homeward.kernel.message;

/** A question that stays open: where a document of the read side stands now, and each time it moves on. */
public interface Following extends Query<Changed> {
    /** The document that is followed. */
    String followedId();

    @Override
    default Class<Changed> answerType() {
        return Changed.class;
    }
}
