package org.homeward.platform.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through an answer: hides the personal values that its reader may not see, opens the others and
 * notes about whom it shows what. What is hidden is never opened. Values are looked for in records, collections, maps and optionals.
 */
final class Redaction {
    private final Predicate<SubjectRef> mayRead;
    private final Map<SubjectId, Set<PurposeGroup>> shown = new LinkedHashMap<>();

    Redaction(Predicate<SubjectRef> mayRead) {
        this.mayRead = mayRead;
    }

    /** The answer as its reader may see it. */
    @Nullable
    Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Personal<?> personal -> ofPersonal(personal);
            case Record view -> RecordParts.of(view.getClass()).replaced(view, this::of);
            case Optional<?> optional -> optional.map(this::of);
            case Set<?> set -> set.stream().map(this::of).collect(Collectors.toUnmodifiableSet());
            case Iterable<?> several -> ofSeveral(several);
            case SortedMap<?, ?> map -> ofSortedMap(map);
            case Map<?, ?> map -> ofMap(map);
            default -> value;
        };
    }

    /** About whom something is shown, and of which groups. */
    Map<SubjectId, Set<PurposeGroup>> shown() {
        return shown;
    }

    private Personal<?> ofPersonal(Personal<?> personal) {
        var ref = personal.ref();
        if (!mayRead.test(ref)) {
            return personal.isErased() ? new Personal.Erased<>(ref) : new Personal.Hidden<>(ref);
        }
        var opened = personal.opened();
        if (opened instanceof Personal.Known<?>) {
            shown.computeIfAbsent(ref.subject(), person -> EnumSet.noneOf(PurposeGroup.class))
                    .add(ref.group());
        }
        return opened;
    }

    private Iterable<?> ofSeveral(Iterable<?> several) {
        var replaced = new ArrayList<@Nullable Object>();
        several.forEach(each -> replaced.add(of(each)));
        return Collections.unmodifiableList(replaced);
    }

    private <K> Map<?, ?> ofSortedMap(SortedMap<K, ?> map) {
        var replaced = new TreeMap<K, @Nullable Object>(map.comparator());
        map.forEach((key, value) -> replaced.put(key, of(value)));
        return Collections.unmodifiableSortedMap(replaced);
    }

    private Map<?, ?> ofMap(Map<?, ?> map) {
        var replaced = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        map.forEach((key, value) -> replaced.put(key, of(value)));
        return Collections.unmodifiableMap(replaced);
    }
}
