package org.homeward.kernel.security;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Event;

/** What happens to the rights of a user. The user's name stands in no event. */
public sealed interface UserEvent extends Event {
    /** The user. */
    UserId user();

    @Override
    default String streamId() {
        return user().value();
    }

    /** A user was added, who may sign in with these roles for this office. */
    record UserAdded(UserId user, Set<Role> roles, Office office, LocalDate addedOn) implements UserEvent {
        public UserAdded {
            roles = Set.copyOf(roles);
        }
    }

    /** The user was given a new password and may sign in again. */
    record PasswordReset(UserId user, LocalDate resetOn) implements UserEvent {}

    /** The user was shut out. */
    record UserDisabled(UserId user, LocalDate disabledOn) implements UserEvent {}
}
