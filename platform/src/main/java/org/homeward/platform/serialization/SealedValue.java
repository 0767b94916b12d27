package org.homeward.platform.serialization;

import java.util.function.Function;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.platform.privacy.PersonalSeal;
import org.jspecify.annotations.Nullable;

/**
 * A personal value as it is stored. What it says is neither kept nor shown in a text form.
 *
 * @param <T> the type of the value
 */
final class SealedValue<T> implements Personal.Sealed<T> {
    private final SubjectRef ref;
    private final String text;
    private final PersonalSeal seal;
    private final Function<byte[], T> form;

    /** A value under a seal, and how what was sealed is read. */
    SealedValue(SubjectRef ref, String text, PersonalSeal seal, Function<byte[], T> form) {
        this.ref = ref;
        this.text = text;
        this.seal = seal;
        this.form = form;
    }

    /** Whether the text can be written again where this seal is used. */
    boolean isUnder(PersonalSeal other) {
        return seal.equals(other);
    }

    /** The text under the seal, as it was read. */
    String text() {
        return text;
    }

    @Override
    public SubjectRef ref() {
        return ref;
    }

    @Override
    public boolean isErased() {
        return seal.isErased(ref);
    }

    @Override
    public Opened<T> opened() {
        var clear = seal.open(ref, text);
        return clear.isPresent() ? new Known<>(ref, form.apply(clear.get())) : new Erased<>(ref);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof Personal<?> personal && personal.ref().equals(ref) && personal.equals(opened()));
    }

    @Override
    public int hashCode() {
        return ref.hashCode();
    }

    @Override
    public String toString() {
        return "Personal[" + ref.label() + " sealed]";
    }
}
