package org.homeward.kernel.privacy;

import java.util.function.Function;
import org.homeward.kernel.identity.SubjectId;

/**
 * A value about a person. It is stored encrypted under a key of that person and purpose group, and reads as
 * {@link Erased} for ever once the key is destroyed. Whoever may not see it gets it {@link Hidden}. No text form shows
 * the value. Two values are equal when they are about the same and read the same.
 *
 * @param <T> the type of the value
 */
public sealed interface Personal<T> permits Personal.Opened, Personal.Sealed {
    /** The person the value is about. */
    SubjectRef ref();

    /** The value as it reads now. */
    Opened<T> opened();

    /** Whether the key of the value is destroyed; the value itself is not looked at. */
    boolean isErased();

    /**
     * A value as it is stored, that nobody has looked at. It is opened anew for everyone who looks, so it reads as erased
     * from the moment its key is destroyed, and can be stored again without ever having been in clear.
     *
     * @param <T> the type of the value
     */
    non-sealed interface Sealed<T> extends Personal<T> {}

    /**
     * What a look at a value gives.
     *
     * @param <T> the type of the value
     */
    sealed interface Opened<T> extends Personal<T> permits Known, Erased, Hidden {
        @Override
        default Opened<T> opened() {
            return this;
        }

        @Override
        default boolean isErased() {
            return this instanceof Erased<T>;
        }
    }

    /**
     * A value that can be read.
     *
     * @param ref whom and what it is about
     * @param value the value in clear
     * @param <T> the type of the value
     */
    record Known<T>(SubjectRef ref, T value) implements Opened<T> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Personal<?> personal
                    && personal.ref().equals(ref)
                    && personal.opened() instanceof Known<?>(var about, var read)
                    && read.equals(value);
        }

        @Override
        public int hashCode() {
            return ref.hashCode();
        }

        @Override
        public String toString() {
            return "Personal[" + ref.label() + "]";
        }
    }

    /**
     * A value whose key is destroyed.
     *
     * @param ref whom and what it was about
     * @param <T> the type the value had
     */
    record Erased<T>(SubjectRef ref) implements Opened<T> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Personal<?> personal
                    && personal.isErased()
                    && personal.ref().equals(ref);
        }

        @Override
        public int hashCode() {
            return ref.hashCode();
        }

        @Override
        public String toString() {
            return "Personal[" + ref.label() + " erased]";
        }
    }

    /**
     * A value that is kept but that the reader of this answer may not see.
     *
     * @param ref whom and what it is about
     * @param <T> the type of the value
     */
    record Hidden<T>(SubjectRef ref) implements Opened<T> {
        @Override
        public String toString() {
            return "Personal[" + ref.label() + " hidden]";
        }
    }

    /** A known value. The label names the field in the stored envelope and must never change. */
    static <T> Personal<T> known(SubjectId subject, PurposeGroup group, String label, T value) {
        return new Known<>(new SubjectRef(subject, group, label), value);
    }

    /** What the value gives when known, or the other result when it is erased or hidden. */
    default <R> R read(Function<? super T, ? extends R> known, R unreadable) {
        return switch (opened()) {
            case Known<T> k -> known.apply(k.value());
            case Erased<T> e -> unreadable;
            case Hidden<T> h -> unreadable;
        };
    }
}
