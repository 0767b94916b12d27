package org.homeward.command.shelter;

import static org.homeward.command.shelter.Shelters.ID;
import static org.homeward.command.shelter.Shelters.boy;
import static org.homeward.command.shelter.Shelters.by;
import static org.homeward.command.shelter.Shelters.girl;
import static org.homeward.command.shelter.Shelters.man;
import static org.homeward.command.shelter.Shelters.relative;
import static org.homeward.command.shelter.Shelters.stay;
import static org.homeward.command.shelter.Shelters.woman;

import java.time.LocalDate;
import java.util.Random;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.BlockReason;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.RefusalReason;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.ExpireReservation;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.kernel.shelter.ShelterCommand.RedesignateRoom;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.homeward.kernel.shelter.ShelterCommand.SignOffDischarge;
import org.homeward.kernel.shelter.ShelterCommand.UnblockBed;

/** Asks for anything, mostly for what makes sense. */
final class Chance {
    private static final int PERSONS = 120;

    private final Random random;
    private int asked;

    Chance(long seed) {
        random = new Random(seed);
    }

    Facts facts() {
        return by(random.nextBoolean() ? Role.SHM : Role.PRO);
    }

    ShelterCommand next(Witness witness, LocalDate on) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> request(on);
            case 4, 5, 6 -> new AdmitResident(ID, anyStay(witness), true, on);
            case 7, 8 -> new DischargeResident(ID, anyStay(witness), one(DischargeReason.values()), on);
            case 9 -> new SignOffDischarge(ID, anyStay(witness), on);
            case 10 -> new CancelRequest(ID, anyStay(witness), RefusalReason.REQUEST_CANCELLED, on);
            case 11 -> new ExpireReservation(ID, anyStay(witness), on);
            case 12 -> new ReallocateBed(ID, anyStay(witness), anyBed(witness), "quieter", on);
            default -> beds(witness, on);
        };
    }

    private ShelterCommand beds(Witness witness, LocalDate on) {
        return switch (random.nextInt(3)) {
            case 0 -> new BlockBed(ID, anyBed(witness), BlockReason.CLEANING, on.plusDays(1), on);
            case 1 -> new UnblockBed(ID, anyBed(witness), on);
            default -> new RedesignateRoom(ID, one(witness.rooms()), one(SectionKind.values()), "need", on);
        };
    }

    private RequestAdmission request(LocalDate on) {
        asked++;
        var guest = guest(1 + random.nextInt(PERSONS));
        return new RequestAdmission(
                ID, stay(asked), guest, sectionOf(guest), random.nextInt(4) * 10, on.minusDays(random.nextInt(3)));
    }

    private Guest guest(int number) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> man(number);
            case 3 -> woman(number);
            case 4 -> boy(number);
            case 5 -> girl(number);
            default -> relative(number, random.nextBoolean() ? Sex.F : Sex.M, random.nextBoolean(), random.nextInt(12));
        };
    }

    private SectionKind sectionOf(Guest guest) {
        if (random.nextInt(10) < 2) {
            return one(SectionKind.values());
        }
        return guest.section();
    }

    private StayId anyStay(Witness witness) {
        var active = witness.stays();
        if (active.length > 0 && random.nextInt(5) > 0) {
            return one(active);
        }
        return stay(1 + random.nextInt(Math.max(1, asked)));
    }

    private String anyBed(Witness witness) {
        return one(witness.beds());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
