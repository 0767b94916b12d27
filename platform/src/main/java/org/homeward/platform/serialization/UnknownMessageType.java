package org.homeward.platform.serialization;

import org.axonframework.serialization.SerializationException;

/** Something is stored under a name or version that this software does not know. It is never skipped. */
public final class UnknownMessageType extends SerializationException {
    private static final long serialVersionUID = 1L;

    UnknownMessageType(String message) {
        super(message);
    }
}
