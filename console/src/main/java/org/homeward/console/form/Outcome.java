package org.homeward.console.form;

import org.homeward.platform.messaging.Accepted;

/** What came of a form that was sent. */
public sealed interface Outcome {
    /** The command was carried out. */
    record Done(Accepted accepted) implements Outcome {}

    /** The form is shown again, with what is to be said about it. */
    record Again(FormPage page) implements Outcome {}
}
