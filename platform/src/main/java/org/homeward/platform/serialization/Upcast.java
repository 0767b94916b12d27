package org.homeward.platform.serialization;

import tools.jackson.databind.node.ObjectNode;

/** Reads what was stored under an older version as the next one. */
public interface Upcast {
    /** The stored name it reads, with its version. */
    String from();

    /** The stored name it gives, with its version. */
    String to();

    /** The stored values in the form of the next version. */
    ObjectNode apply(ObjectNode stored);
}
