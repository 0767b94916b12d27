package org.homeward.standalone.demo;

import java.util.concurrent.CompletableFuture;
import org.homeward.standalone.story.Expected;
import org.homeward.standalone.story.Step;

/** A way to send the commands of the story. */
interface Courier {
    /** Sends the command of a step under a key; completes with the answer, or fails when there is none. */
    CompletableFuture<Expected> ask(Step step, String key);
}
