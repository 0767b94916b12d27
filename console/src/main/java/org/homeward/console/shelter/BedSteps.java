package org.homeward.console.shelter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.homeward.console.form.Errand;
import org.homeward.console.form.Prefill;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Option;
import org.homeward.console.words.Words;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShelterBoard.Bed;
import org.homeward.kernel.shelter.ShelterBoard.BedState;
import org.homeward.kernel.shelter.ShelterBoard.Room;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.kernel.shelter.ShelterCommand.RecordAbsence;
import org.homeward.kernel.shelter.ShelterCommand.RecordReturn;
import org.homeward.kernel.shelter.ShelterCommand.RedesignateRoom;
import org.homeward.kernel.shelter.ShelterCommand.UnblockBed;
import org.homeward.platform.messaging.NotFound;
import org.springframework.stereotype.Component;

/** What may be recorded about a bed and whoever has it. */
@Component
final class BedSteps {
    private final Desk desk;

    BedSteps(Desk desk) {
        this.desk = desk;
    }

    /** A step and where its form is. */
    record Step(String label, String path) {}

    /** A bed and the room it stands in. */
    record Place(Room room, Bed bed) {}

    static Optional<Place> find(ShelterBoard board, String bed) {
        return board.rooms().stream()
                .flatMap(room -> room.beds().stream()
                        .filter(candidate -> candidate.bed().equals(bed))
                        .map(found -> new Place(room, found)))
                .findFirst();
    }

    List<Step> offered(ShelterBoard board, Place place, Words say) {
        return possible(place)
                .filter(desk::may)
                .map(type -> new Step(
                        say.command(MessageNames.codeOf(type)),
                        path(board) + "/steps/" + name(type) + "?at="
                                + place.bed().bed()))
                .toList();
    }

    private static Stream<Class<? extends ShelterCommand>> possible(Place place) {
        return switch (place.bed().state()) {
            case FREE ->
                place.room().beds().stream().allMatch(bed -> bed.state() == BedState.FREE)
                        ? Stream.of(BlockBed.class, RedesignateRoom.class)
                        : Stream.of(BlockBed.class);
            case RESERVED -> Stream.of(AdmitResident.class, CancelRequest.class);
            case OCCUPIED -> Stream.of(RecordAbsence.class, ReallocateBed.class, DischargeResident.class);
            case ABSENT -> Stream.of(RecordReturn.class, DischargeResident.class);
            case BLOCKED -> Stream.of(UnblockBed.class);
        };
    }

    /** The form of a step about a bed. */
    Errand errand(ShelterBoard board, String bed, String command, Words say) {
        var place = find(board, bed).orElseThrow(NotFound::new);
        var type = possible(place)
                .filter(desk::may)
                .filter(candidate -> name(candidate).equals(command))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Errand(
                type,
                prefill(board, place, type, say),
                path(board) + "/steps/" + command + "?at=" + bed,
                path(board) + "?bed=" + bed,
                OptionalLong.of(board.version()));
    }

    private static Prefill prefill(ShelterBoard board, Place place, Class<? extends ShelterCommand> type, Words say) {
        var prefill = new Prefill()
                .fix("shelterId", board.shelterId())
                .fix("room", place.room().room());
        place.bed().guest().ifPresent(guest -> prefill.fix("stayId", guest.stayId()));
        return type.equals(ReallocateBed.class)
                ? prefill.among("bed", freeBeds(board, say))
                : prefill.fix("bed", place.bed().bed());
    }

    private static List<Option> freeBeds(ShelterBoard board, Words say) {
        return board.rooms().stream()
                .flatMap(room -> room.beds().stream()
                        .filter(bed -> bed.state() == BedState.FREE)
                        .map(bed -> new Option(
                                bed.bed(), say.text("beds.bed-option", bed.bed(), say.choice(room.section())))))
                .toList();
    }

    static String path(ShelterBoard board) {
        return "/shelters/" + board.shelterId().value();
    }

    private static String name(Class<?> type) {
        var code = MessageNames.codeOf(type);
        return code.substring(code.indexOf('.') + 1);
    }
}
