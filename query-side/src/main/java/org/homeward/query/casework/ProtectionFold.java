package org.homeward.query.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.ProtectionEvent;
import org.homeward.kernel.casework.ProtectionEvent.BestInterestsDecided;
import org.homeward.kernel.casework.ProtectionEvent.GuardianAppointed;
import org.homeward.kernel.casework.ProtectionEvent.HoldPlaced;
import org.homeward.kernel.casework.ProtectionEvent.HoldReleased;
import org.homeward.kernel.casework.ProtectionEvent.ProtectionReferralMade;
import org.homeward.kernel.casework.ProtectionEvent.ScreeningCompleted;
import org.homeward.kernel.casework.ProtectionTrack;

/** What protects the person, after an event. */
final class ProtectionFold {
    private ProtectionFold() {}

    static ProtectionTrack after(ProtectionTrack before, MigrantCaseEvent event) {
        return event instanceof ProtectionEvent protection ? protection(before, protection) : before;
    }

    private static ProtectionTrack protection(ProtectionTrack track, ProtectionEvent event) {
        return switch (event) {
            case ScreeningCompleted e -> screened(track, e);
            case HoldPlaced e ->
                withHolds(
                        track,
                        Stream.concat(
                                        without(track, e.holdClass()),
                                        Stream.of(new ProtectionTrack.Hold(
                                                e.holdClass(), e.reason(), e.reviewOn(), e.placedOn())))
                                .toList());
            case HoldReleased e ->
                withHolds(track, without(track, e.holdClass()).toList());
            case ProtectionReferralMade e ->
                new ProtectionTrack(
                        track.screening(),
                        track.holds(),
                        track.guardian(),
                        track.bestInterests(),
                        Optional.of(new ProtectionTrack.Referral(e.grounds(), e.referredOn())));
            case GuardianAppointed e ->
                new ProtectionTrack(
                        track.screening(),
                        track.holds(),
                        Optional.of(new ProtectionTrack.Guardian(e.guardian(), e.appointedOn())),
                        track.bestInterests(),
                        track.referral());
            case BestInterestsDecided e -> decided(track, e);
        };
    }

    private static ProtectionTrack screened(ProtectionTrack track, ScreeningCompleted e) {
        var screening = new ProtectionTrack.Screening(
                e.result(), e.unaccompaniedChild(), e.priority(), e.findings(), e.screenedOn());
        return new ProtectionTrack(
                Optional.of(screening), track.holds(), track.guardian(), track.bestInterests(), track.referral());
    }

    private static ProtectionTrack decided(ProtectionTrack track, BestInterestsDecided e) {
        var decision =
                new ProtectionTrack.BestInterests(e.returnIsBest(), e.reasoning(), e.validUntil(), e.decidedOn());
        return new ProtectionTrack(
                track.screening(), track.holds(), track.guardian(), Optional.of(decision), track.referral());
    }

    private static Stream<ProtectionTrack.Hold> without(ProtectionTrack track, HoldClass holdClass) {
        return track.holds().stream().filter(hold -> hold.holdClass() != holdClass);
    }

    private static ProtectionTrack withHolds(ProtectionTrack track, List<ProtectionTrack.Hold> holds) {
        return new ProtectionTrack(track.screening(), holds, track.guardian(), track.bestInterests(), track.referral());
    }
}
