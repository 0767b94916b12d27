package org.homeward.platform.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.stereotype.Component;

/** Marks a policy: one of the group that reads every event once, in order, and never replays. */
@Component
@ProcessingGroup(Policy.GROUP)
@DisallowReplay
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Policy {
    /** The processing group of all policies. */
    String GROUP = "policies";
}
