package org.homeward.query.casework;

import static org.homeward.kernel.casework.PapersTrack.Progress.ISSUED;
import static org.homeward.kernel.casework.PapersTrack.Progress.REFUSED;
import static org.homeward.kernel.casework.PapersTrack.Progress.REQUESTED;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PapersTrack;
import org.homeward.kernel.casework.PreparationEvent;
import org.homeward.kernel.casework.PreparationEvent.DocumentPresented;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaApplied;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaGranted;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaRefused;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.PreparationEvent.MedicalAssessmentRecorded;
import org.homeward.kernel.casework.PreparationEvent.PreparationStarted;
import org.homeward.kernel.casework.PreparationEvent.ReadinessChecked;
import org.homeward.kernel.casework.PreparationEvent.ReadinessConfirmed;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentIssued;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRefused;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRequested;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.privacy.Personal;

/** Document, fitness and exit visa, after an event. */
final class PapersFold {
    private PapersFold() {}

    static PapersTrack after(PapersTrack before, MigrantCaseEvent event) {
        return event instanceof PreparationEvent preparation ? preparation(before, preparation) : before;
    }

    private static PapersTrack preparation(PapersTrack track, PreparationEvent event) {
        return switch (event) {
            case PreparationStarted e -> ready(track, Optional.empty(), Optional.empty());
            case DocumentPresented e -> issued(track, e.number(), e.validUntil());
            case TravelDocumentRequested e ->
                with(
                        track,
                        new PapersTrack.Document(
                                REQUESTED,
                                Optional.of(e.consulate()),
                                track.document().number(),
                                track.document().validUntil()));
            case TravelDocumentIssued e -> issued(track, e.number(), e.validUntil());
            case TravelDocumentRefused e ->
                with(
                        track,
                        new PapersTrack.Document(
                                REFUSED,
                                track.document().consulate(),
                                track.document().number(),
                                track.document().validUntil()));
            case MedicalAssessmentRecorded e ->
                new PapersTrack(
                        track.document(),
                        Optional.of(e.findings()),
                        track.fitness(),
                        track.visa(),
                        track.checkedFor(),
                        track.readyFor());
            case FitToTravelCleared e ->
                with(track, new PapersTrack.Fitness(true, false, e.conditions(), e.validUntil(), e.clearedOn()));
            case UnfitToTravelDeclared e ->
                with(track, new PapersTrack.Fitness(false, e.permanent(), Set.of(), e.reviewOn(), e.declaredOn()));
            case ExitVisaApplied e ->
                with(track, new PapersTrack.Visa(REQUESTED, track.visa().validUntil()));
            case ExitVisaGranted e -> with(track, new PapersTrack.Visa(ISSUED, Optional.of(e.validUntil())));
            case ExitVisaRefused e -> with(track, new PapersTrack.Visa(REFUSED, Optional.empty()));
            case ReadinessChecked e -> ready(track, Optional.of(e.travelOn()), track.readyFor());
            case ReadinessConfirmed e -> ready(track, track.checkedFor(), Optional.of(e.travelOn()));
        };
    }

    private static PapersTrack ready(PapersTrack track, Optional<LocalDate> checked, Optional<LocalDate> confirmed) {
        return new PapersTrack(track.document(), track.findings(), track.fitness(), track.visa(), checked, confirmed);
    }

    private static PapersTrack issued(PapersTrack track, Personal<String> number, LocalDate until) {
        return with(
                track,
                new PapersTrack.Document(
                        ISSUED, track.document().consulate(), Optional.of(number), Optional.of(until)));
    }

    private static PapersTrack with(PapersTrack track, PapersTrack.Document document) {
        return new PapersTrack(
                document, track.findings(), track.fitness(), track.visa(), track.checkedFor(), track.readyFor());
    }

    private static PapersTrack with(PapersTrack track, PapersTrack.Fitness fitness) {
        return new PapersTrack(
                track.document(),
                track.findings(),
                Optional.of(fitness),
                track.visa(),
                track.checkedFor(),
                track.readyFor());
    }

    private static PapersTrack with(PapersTrack track, PapersTrack.Visa visa) {
        return new PapersTrack(
                track.document(), track.findings(), track.fitness(), visa, track.checkedFor(), track.readyFor());
    }
}
