package org.homeward.kernel.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fixes the stored name of a message type whose Java name or version no longer gives it by convention (see
 * {@link MessageNames}). Golden files make a changed name visible before anything is stored under it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredName {
    /** The whole stored name, for example {@code shelter.bed-assigned.v2}. */
    String value();
}
