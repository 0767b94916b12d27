package org.homeward.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a parameter of a question means, for the description of the API. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Means {
    /** What it means, in words. */
    String value();

    /** A value. */
    String example() default "";

    /** What {@code asOf} means everywhere. */
    String AS_OF = "up to what moment recorded events count: a position, an instant or a day; everything if absent,"
            + " and a moment to come is now";
}
