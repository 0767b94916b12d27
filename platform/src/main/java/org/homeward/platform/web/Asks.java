package org.homeward.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.homeward.kernel.message.Query;

/**
 * Says which question an endpoint asks. Together with its parameters this is all that the API's description says of it.
 * An endpoint that takes a body takes the components of the question.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Asks {
    /** The question. */
    Class<? extends Query<?>> value();

    /** What is answered, in a few words. */
    String summary();

    /** What an answer in JSON holds, where the endpoint answers with a file; bytes where there is none in JSON. */
    Class<?> file() default void.class;

    /** What each event holds, where the endpoint answers with a stream of server-sent events. */
    Class<?> stream() default void.class;

    /** Other media types in which the file is answered. */
    String[] mediaTypes() default {};
}
