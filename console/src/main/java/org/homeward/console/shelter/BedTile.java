package org.homeward.console.shelter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.homeward.console.casework.Looks;
import org.homeward.console.words.Words;
import org.homeward.kernel.shelter.ShelterBoard.Bed;
import org.homeward.kernel.shelter.ShelterBoard.BedState;

/**
 * A bed on the board.
 *
 * @param bed its code
 * @param path where it is shown alone
 * @param look its look
 * @param state its state in a word
 * @param who the case that has it; empty when nobody has
 * @param since how long, or until when
 */
record BedTile(String bed, String path, String look, String state, String who, String since) {
    static BedTile of(Bed bed, String board, LocalDate today, Words say) {
        return new BedTile(
                bed.bed(),
                board + "?bed=" + bed.bed(),
                look(bed.state()),
                say.choice(bed.state()),
                bed.guest().map(guest -> Looks.shortly(guest.caseId())).orElse(""),
                since(bed, today, say));
    }

    static String look(BedState state) {
        return switch (state) {
            case FREE -> "free";
            case RESERVED -> "reserved";
            case OCCUPIED -> "taken";
            case ABSENT -> "away";
            case BLOCKED -> "blocked";
        };
    }

    private static String since(Bed bed, LocalDate today, Words say) {
        return switch (bed.state()) {
            case FREE -> "";
            case RESERVED -> until(bed.until(), say);
            case OCCUPIED, ABSENT ->
                bed.since()
                        .map(day -> say.text("beds.nights", ChronoUnit.DAYS.between(day, today)))
                        .orElse("");
            case BLOCKED -> bed.blocked().map(say::choice).orElseGet(() -> until(bed.until(), say));
        };
    }

    private static String until(Optional<LocalDate> day, Words say) {
        return day.map(last -> say.text("beds.until", say.shortDay(last))).orElse("");
    }
}
