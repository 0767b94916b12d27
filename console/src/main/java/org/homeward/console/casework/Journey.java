package org.homeward.console.casework;

import java.util.List;
import java.util.stream.IntStream;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseProgress;
import org.homeward.kernel.casework.CaseStatus;

/** The way of one case along the stages. */
final class Journey {
    private Journey() {}

    /**
     * A stage on the way.
     *
     * @param label its name
     * @param look {@code done}, {@code now}, {@code stopped} or {@code todo}
     * @param icon the icon that goes with the look
     * @param state the look in a word
     */
    record Stop(String label, String look, String icon, String state) {}

    static List<Stop> of(CaseProgress progress, Words say) {
        var reached = reached(progress);
        var at = Stage.line().indexOf(Stage.of(reached));
        var ended = isEnded(progress);
        return IntStream.range(0, Stage.line().size())
                .mapToObj(place -> stop(Stage.line().get(place), look(place, at, progress, ended), say))
                .toList();
    }

    private static CaseStatus reached(CaseProgress progress) {
        var from = progress.status() == CaseStatus.CLOSED ? progress.closedFrom() : progress.status();
        return switch (from) {
            case INELIGIBLE -> CaseStatus.SCREENED;
            case WITHDRAWN -> progress.resumesAt();
            case REFERRED_PROTECTION -> CaseStatus.SCREENED;
            case ENQUIRY_CLOSED -> CaseStatus.ENQUIRY;
            default -> from;
        };
    }

    private static boolean isEnded(CaseProgress progress) {
        return progress.status() == CaseStatus.CLOSED
                && progress.closedFrom().isWithin(CaseStatus.ARRIVED, CaseStatus.MONITORED);
    }

    private static String look(int place, int at, CaseProgress progress, boolean ended) {
        if (place < at || (place == at && ended)) {
            return "done";
        }
        if (place > at) {
            return "todo";
        }
        return progress.status().isWithin(CaseStatus.INELIGIBLE, CaseStatus.ENQUIRY_CLOSED) ? "stopped" : "now";
    }

    private static Stop stop(Stage stage, String look, Words say) {
        var icon = switch (look) {
            case "done" -> "circle-check";
            case "now" -> "circle-dot";
            case "stopped" -> "circle-x";
            default -> "circle-dashed";
        };
        return new Stop(say.choice(stage), look, icon, say.text("case.stage." + look));
    }
}
