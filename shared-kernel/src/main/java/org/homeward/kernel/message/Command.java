package org.homeward.kernel.message;

/**
 * A wish that something should happen to one stream. It may be refused; it validates only what can be judged without
 * any state, by throwing {@link IllegalArgumentException} from its constructor.
 */
public interface Command {
    /** The stream this command is decided by; it routes the command and names the aggregate. */
    String streamId();
}
