package org.homeward.platform.security;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Role;
import org.jspecify.annotations.Nullable;

/** Which roles may send a command, ask a question and read a group of personal fields. What is not listed is denied. */
public final class PolicyTable {
    private final Map<Class<?>, Set<Role>> messages;
    private final Map<PurposeGroup, Set<Role>> fields;

    private PolicyTable(Map<Class<?>, Set<Role>> messages, Map<PurposeGroup, Set<Role>> fields) {
        this.messages = Map.copyOf(messages);
        this.fields = Map.copyOf(fields);
    }

    /** An empty table to be filled: it denies everything. */
    public static Draft draft() {
        return new Draft();
    }

    /** Whether one of the actor's roles may send or ask messages of this type. */
    public boolean permits(Actor actor, Class<?> message) {
        return actor.roles().stream().anyMatch(rolesFor(message)::contains);
    }

    /**
     * Whose streams the actor reaches with a message of this type: only the roles that may send it count, so that a
     * role bound to an office does not borrow the reach of another.
     */
    public Scope scopeOf(Actor actor, Class<?> message) {
        var acting = EnumSet.copyOf(actor.roles());
        acting.retainAll(rolesFor(message));
        return Scope.of(actor, acting);
    }

    /** The roles that may send or ask messages of this type. */
    public Set<Role> rolesFor(Class<?> message) {
        return messages.getOrDefault(message, Set.of());
    }

    /** The types of messages that have a line. */
    public Set<Class<?>> listed() {
        return messages.keySet();
    }

    /** The groups of personal values that one of the roles may read. */
    public Set<PurposeGroup> shownTo(Collection<Role> roles) {
        var shown = EnumSet.noneOf(PurposeGroup.class);
        fields.forEach((group, readers) -> {
            if (roles.stream().anyMatch(readers::contains)) {
                shown.add(group);
            }
        });
        return shown;
    }

    /** Whether one of the roles may read personal values of this group. */
    public boolean shows(Collection<Role> roles, PurposeGroup group) {
        return roles.stream().anyMatch(fields.getOrDefault(group, Set.of())::contains);
    }

    /** A table being written; each line is said once, so that no later line can widen an earlier one unseen. */
    public static final class Draft {
        private final Map<Class<?>, Set<Role>> messages = new HashMap<>();
        private final Map<PurposeGroup, Set<Role>> fields = new EnumMap<>(PurposeGroup.class);

        private Draft() {}

        /** These roles, and no other, may send or ask messages of this type. */
        public Draft allow(Class<?> message, Role first, Role... others) {
            sayOnce(messages.put(message, EnumSet.of(first, others)), message.getSimpleName());
            return this;
        }

        /** These roles, and no other, may read personal values of this group. */
        public Draft show(PurposeGroup group, Role first, Role... others) {
            sayOnce(fields.put(group, EnumSet.of(first, others)), group.name());
            return this;
        }

        /** The finished table. */
        public PolicyTable table() {
            return new PolicyTable(messages, fields);
        }

        private static void sayOnce(@Nullable Set<Role> before, String line) {
            if (before != null) {
                throw new IllegalStateException("the policy table has two lines for " + line);
            }
        }
    }
}
