package org.homeward.platform.axon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that holds some handlers of a shell, so that a long shell reads in chapters. For a stream to which
 * nothing has happened the shell is created, not the chapter.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ChapterOf {
    /** The shell. */
    Class<?> value();
}
