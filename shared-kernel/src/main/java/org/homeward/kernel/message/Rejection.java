package org.homeward.kernel.message;

import java.util.List;

/**
 * Why a command was refused: a public, stored fact with a stable code (see {@link MessageNames}). It is logged, audited
 * and shown, so it holds no personal data.
 */
public interface Rejection {
    /** The steps that are possible instead, as names of commands; empty when there is none or the rule cannot know. */
    default List<String> nextSteps() {
        return List.of();
    }
}
