package org.homeward.query.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.casework.Likeness;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.Sex;

/**
 * What a case states of its person, as far as it is compared with other cases. A name is there as the keyed hashes of its
 * words, so that comparing reads no name.
 *
 * @param words the hashes of the words of the name
 * @param sex the sex
 * @param nationality the nationality that the person claims
 * @param birthYear the year of birth
 * @param closedOn the day the case was closed last
 * @param others the cases that somebody found to be about other persons
 */
public record Traits(
        List<String> words,
        Sex sex,
        CountryCode nationality,
        int birthYear,
        Optional<LocalDate> closedOn,
        Set<String> others) {
    private static final int YEARS_APART = 2;
    private static final int WORDS_ENOUGH = 2;

    public Traits {
        words = List.copyOf(words);
        others = Set.copyOf(others);
    }

    /** The same, with an identity stated anew. */
    Traits stated(List<String> name, int year) {
        return new Traits(name, sex, nationality, year, closedOn, others);
    }

    /** The same of a case that was closed. */
    Traits closed(LocalDate day) {
        return new Traits(words, sex, nationality, birthYear, Optional.of(day), others);
    }

    /** The same of a case that is not about the person of another. */
    Traits otherThan(CaseId other) {
        var all = new HashSet<>(others);
        all.add(other.value());
        return new Traits(words, sex, nationality, birthYear, closedOn, all);
    }

    /** Under what it is looked up: only what has a key in common can be like it. */
    public List<String> keys() {
        return words.stream()
                .map(word -> word + "/" + sex + "/" + nationality.code())
                .toList();
    }

    /** In what two agree, if they agree in enough to be about one person; otherwise nothing. */
    Set<Likeness> likeness(Traits other) {
        var apart = Math.abs(birthYear - other.birthYear);
        if (sex != other.sex || !nationality.equals(other.nationality) || apart > YEARS_APART) {
            return Set.of();
        }
        var common = words.stream().filter(other.words::contains).count();
        var all = common > 0 && common == words.size() && common == other.words.size();
        if (!all && common < WORDS_ENOUGH) {
            return Set.of();
        }
        return EnumSet.of(
                all ? Likeness.NAME : Likeness.NAME_IN_PART,
                Likeness.SEX,
                Likeness.NATIONALITY,
                apart == 0 ? Likeness.BIRTH_YEAR : Likeness.BIRTH_YEAR_NEARLY);
    }
}
