package org.homeward.kernel.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says to which purpose group the personal value of a command's component belongs, so that a request that states it in
 * clear is read into a {@link Personal} value. The label of the value is the component's name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {
    /** The purpose group. */
    PurposeGroup value();
}
