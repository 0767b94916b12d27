package org.homeward.command.shelter;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;

/** The centre of forty places as it opened on 12 March 2008. */
final class ReferenceCentre {
    private ReferenceCentre() {}

    static OpenShelter open(ShelterId id, LocalDate on) {
        return new OpenShelter(
                id,
                "Tripoli centre",
                List.of(
                        Shelters.room(SectionKind.MEN, "M1", 4),
                        Shelters.room(SectionKind.MEN, "M2", 4),
                        Shelters.room(SectionKind.MEN, "M3", 4),
                        Shelters.room(SectionKind.MEN, "M4", 4),
                        Shelters.room(SectionKind.WOMEN, "W1", 4),
                        Shelters.room(SectionKind.WOMEN, "W2", 4),
                        Shelters.room(SectionKind.FAMILY, "F1", 4),
                        Shelters.room(SectionKind.FAMILY, "F2", 4),
                        Shelters.room(SectionKind.UASC_BOYS, "B1", 3),
                        Shelters.room(SectionKind.UASC_GIRLS, "G1", 2),
                        Shelters.room(SectionKind.MEDICAL_ISOLATION, "I1", 2),
                        Shelters.room(SectionKind.PROTECTED, "P1", 1)),
                on);
    }
}
