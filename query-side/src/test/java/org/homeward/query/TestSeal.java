package org.homeward.query;

import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.platform.privacy.PersonalSeal;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.serialization.SerializationConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A seal without keys, under which people can be erased. */
public final class TestSeal implements PersonalSeal {
    private final Set<SubjectId> erased = new HashSet<>();

    /** From now on nothing about this person can be read. */
    public void erase(SubjectId person) {
        erased.add(person);
    }

    /** Documents whose personal values are under this seal. */
    public DocumentFormat format() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean("transitSeal", PersonalSeal.class, () -> this); // and the only one
            context.register(SerializationConfiguration.class);
            context.refresh();
            return context.getBean(DocumentFormat.class);
        }
    }

    @Override
    public String seal(SubjectRef ref, byte[] clear) {
        return Base64.getEncoder().encodeToString(clear);
    }

    @Override
    public boolean isErased(SubjectRef ref) {
        return erased.contains(ref.subject());
    }

    @Override
    public Optional<byte[]> open(SubjectRef ref, String sealed) {
        return isErased(ref)
                ? Optional.empty()
                : Optional.of(Base64.getDecoder().decode(sealed));
    }
}
