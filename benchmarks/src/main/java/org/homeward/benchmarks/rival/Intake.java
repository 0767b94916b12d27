package org.homeward.benchmarks.rival;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.LawfulBasis;
import org.homeward.kernel.casework.Need;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;

/** The commands of one case of the benchmark after the other, four for each. */
final class Intake {
    /** The day on which everything happens: today, because the deadlines of a day long gone would all be due at once. */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static final CountryCode MALI = new CountryCode("MLI");

    private CaseId file = CaseId.of(Ids.next());
    private SubjectId person = SubjectId.of(Ids.next());
    private int step;

    /** The next command. */
    Command next() {
        if (step == 0) {
            file = CaseId.of(Ids.next());
            person = SubjectId.of(Ids.next());
        }
        var command = command();
        step = (step + 1) % 4;
        return command;
    }

    static OpenEnquiry opening(UUID id) {
        return new OpenEnquiry(CaseId.of(id), Channel.WALK_IN, today());
    }

    private Command command() {
        return switch (step) {
            case 0 -> new OpenEnquiry(file, Channel.WALK_IN, today());
            case 1 -> registered();
            case 2 ->
                new RectifyIdentity(
                        file,
                        identity("name", new PersonName("Moussa", "Keita")),
                        identity("birthDate", LocalDate.of(1980, 5, 18)),
                        Personal.known(
                                person,
                                PurposeGroup.CIRCUMSTANCES,
                                "reason",
                                "The consulate's record says another day"),
                        today());
            default -> new LinkFamily(file, FamilyId.of(Ids.next()), today());
        };
    }

    private Command registered() {
        return new RegisterMigrant(
                file,
                person,
                identity("name", new PersonName("Moussa", "Keita")),
                identity("birthDate", LocalDate.of(1980, 5, 17)),
                1980,
                Sex.M,
                MALI,
                MALI,
                LawfulBasis.CONSENT,
                "2006-1",
                "fr",
                Set.of(Need.MEANS),
                Intention.UNKNOWN,
                Situation.URBAN,
                today());
    }

    private <T> Personal<T> identity(String label, T value) {
        return Personal.known(person, PurposeGroup.IDENTITY, label, value);
    }
}
